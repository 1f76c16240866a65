/** Insights, before there are any: what the market asks for, and what is missing for it. */
import { LampScene } from '../../ui/lamp-scene.tsx';
import { ComingRoom } from '../welcome/coming-room-view.tsx';

export function InsightsScreen() {
  return (
    <ComingRoom
      name={/*i18n*/ { id: 'room.insights', message: 'Insights' }}
      art={<Chart />}
      title={/*i18n*/ { id: 'insights.coming', message: 'Nothing to compare yet' }}
      text={
        /*i18n*/ {
          id: 'insights.coming.text',
          message:
            'From the postings that are collected, this room will show what they ask for, what they pay, and which skills would bring you closer. That comes with a later version.',
        }
      }
      helps={[
        {
          words: /*i18n*/ {
            id: 'insights.help.skills',
            message: 'Complete the skills in your profile',
          },
          path: '/profile',
        },
        {
          words: /*i18n*/ {
            id: 'insights.help.titles',
            message: 'Name the titles that you aim for',
          },
          path: '/profile?show=wishes',
        },
      ]}
    />
  );
}

/** Four bars, the last one higher. */
function Chart() {
  return (
    <LampScene>
      <rect x="62" y="116" width="18" height="26" rx="2" />
      <rect x="88" y="104" width="18" height="38" rx="2" />
      <rect x="114" y="110" width="18" height="32" rx="2" />
      <rect x="140" y="86" width="18" height="56" rx="2" />
      <path d="M68 104 L97 92 L123 98 L150 74" />
    </LampScene>
  );
}
