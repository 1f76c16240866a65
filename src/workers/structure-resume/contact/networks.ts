/** The networks on which people have profiles: their names and where their pages are. */

interface Network {
  readonly name: string;
  /** Folded names by which a résumé labels a user name. */
  readonly labels: readonly string[];
  readonly host: RegExp;
  /** Takes the user name out of the path. */
  readonly user: RegExp;
}

const network = (name: string, host: string, user = '^/?@?([^/?#]+)'): Network => ({
  name,
  labels: [name.toLowerCase().replace(/\s/g, '')],
  host: new RegExp(`(?:^|\\.)${host}$`, 'i'),
  user: new RegExp(user, 'i'),
});

const networks: readonly Network[] = [
  network('LinkedIn', 'linkedin\\.com', '^/?(?:in|pub|profile)/([^/?#]+)'),
  network('GitHub', 'github\\.com'),
  network('GitLab', 'gitlab\\.com'),
  network('Bitbucket', 'bitbucket\\.org'),
  { ...network('Twitter', '(?:twitter|x)\\.com'), labels: ['twitter', 'x', 'twitter/x'] },
  network('Facebook', '(?:facebook|fb)\\.(?:com|co)'),
  network('Instagram', 'instagram\\.com'),
  network('YouTube', 'youtube\\.com', '^/?(?:c/|user/|channel/|@)?([^/?#]+)'),
  network('Medium', 'medium\\.com'),
  {
    ...network('Stack Overflow', 'stackoverflow\\.com', '^/?users/\\d+/([^/?#]+)'),
    labels: ['stackoverflow', 'stack-overflow'],
  },
  network('XING', 'xing\\.com', '^/?profile/([^/?#]+)'),
  network('Behance', 'behance\\.net'),
  network('Dribbble', 'dribbble\\.com'),
  network('Kaggle', 'kaggle\\.com'),
  network('Quora', 'quora\\.com', '^/?profile/([^/?#]+)'),
  network('ResearchGate', 'researchgate\\.net', '^/?profile/([^/?#]+)'),
  network('ORCID', 'orcid\\.org'),
  network('Google Scholar', 'scholar\\.google\\.[a-z.]+', 'user=([^&]+)'),
  network('Mastodon', 'mastodon\\.[a-z]+'),
  network('Bluesky', 'bsky\\.app', '^/?profile/([^/?#]+)'),
  network('Telegram', 't\\.me'),
  network('Skype', 'skype\\.com'),
  network('SoundCloud', 'soundcloud\\.com'),
  network('Pinterest', 'pinterest\\.[a-z.]+'),
  network('TikTok', 'tiktok\\.com'),
  network('CodePen', 'codepen\\.io'),
  network('LeetCode', 'leetcode\\.com'),
  network('HackerRank', 'hackerrank\\.com'),
  network('Keybase', 'keybase\\.io'),
  network('Dev', 'dev\\.to'),
];

export interface NetworkPage {
  readonly network: string;
  readonly username: string | null;
}

/** The network that a web address belongs to. */
export function networkOf(url: string): NetworkPage | null {
  const [, host = '', path = ''] =
    /^(?:https?:\/\/)?(?:www\.)?([^/?#\s]+)([^\s]*)$/i.exec(url) ?? [];
  const known = networks.find((candidate) => candidate.host.test(host));
  return known ? { network: known.name, username: known.user.exec(path)?.[1] ?? null } : null;
}

/** The network that a label such as "GitHub" or "linkedin:" names. */
export function networkNamed(label: string): string | null {
  const folded = label.toLowerCase().replace(/[\s:./()]+/g, '');
  return networks.find(({ labels }) => labels.includes(folded))?.name ?? null;
}
