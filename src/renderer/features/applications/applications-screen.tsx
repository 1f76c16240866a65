/** Applications, before there are any: the board of what the user pursues. */
import { LampScene } from '../../ui/lamp-scene.tsx';
import { ComingRoom } from '../welcome/coming-room-view.tsx';

export function ApplicationsScreen() {
  return (
    <ComingRoom
      name={/*i18n*/ { id: 'room.applications', message: 'Applications' }}
      art={<Board />}
      title={/*i18n*/ { id: 'applications.coming', message: 'Nothing pursued yet' }}
      text={
        /*i18n*/ {
          id: 'applications.coming.text',
          message:
            'Each application will have its place on a board here, from saved to offer, with its documents, its calls and what is to be done next. That comes with a later version.',
        }
      }
      helps={[
        {
          words: /*i18n*/ {
            id: 'applications.help.resumes',
            message: 'Get the résumé ready that you will send',
          },
          path: '/resumes',
        },
        {
          words: /*i18n*/ {
            id: 'applications.help.avoid',
            message: 'Name companies that you do not want to apply to',
          },
          path: '/profile?show=wishes',
        },
      ]}
    />
  );
}

/** A board with three columns of cards. */
function Board() {
  return (
    <LampScene>
      <rect x="48" y="82" width="36" height="60" rx="3" />
      <rect x="92" y="82" width="36" height="60" rx="3" />
      <rect x="136" y="82" width="36" height="60" rx="3" />
      <path d="M55 92 h22 M55 103 h22 M55 114 h14 M99 92 h22 M99 103 h16 M143 92 h20" />
    </LampScene>
  );
}
