/** Postings, before there are any: the inbox of advertisements that will be read and weighed. */
import { LampScene } from '../../ui/lamp-scene.tsx';
import { ComingRoom } from '../welcome/coming-room-view.tsx';

export function PostingsScreen() {
  return (
    <ComingRoom
      name={/*i18n*/ { id: 'room.postings', message: 'Postings' }}
      art={<Inbox />}
      title={/*i18n*/ { id: 'postings.coming', message: 'No postings yet' }}
      text={
        /*i18n*/ {
          id: 'postings.coming.text',
          message:
            'Job advertisements will come in here, each weighed against your profile in words you can check. Reading and finding them comes with a later version.',
        }
      }
      helps={[
        {
          words: /*i18n*/ { id: 'postings.help.wishes', message: 'Say what you are looking for' },
          path: '/profile?show=wishes',
        },
        {
          words: /*i18n*/ {
            id: 'postings.help.profile',
            message: 'See that your profile is right',
          },
          path: '/profile',
        },
      ]}
    />
  );
}

/** Three advertisements in a tray. */
function Inbox() {
  return (
    <LampScene>
      <rect x="72" y="84" width="78" height="26" rx="3" />
      <path d="M80 93 h26 M80 101 h44" />
      <rect x="66" y="98" width="90" height="28" rx="3" />
      <path d="M75 108 h30 M75 116 h56" />
      <rect x="60" y="114" width="102" height="28" rx="3" />
      <path d="M70 124 h34 M70 132 h66" />
    </LampScene>
  );
}
