/** The invented people of the sample data: one with two résumés that disagree a little, and another. */
import type { Resume } from '../../src/shared/domain/resume.ts';

const contact = {
  name: 'Ingrid Halloway',
  email: 'ingrid.halloway@example.com',
  phone: '+44 20 7946 0418',
  url: 'https://halloway.example.com',
  location: { city: 'Leeds', countryCode: 'GB' },
};

const paddockRow = {
  name: 'Paddock Row Bakeries',
  position: 'Logistics Coordinator',
  location: 'York',
  startDate: '2016-04',
  endDate: '2020-08',
  highlights: [
    'Planned the nightly routes of fourteen vans to ninety shops.',
    'Brought late deliveries down from one in nine to one in sixty.',
  ],
};

const education = [
  {
    institution: 'Wharfdale College',
    studyType: 'BA',
    area: 'Business and Supply Chain Management',
    startDate: '2012-09',
    endDate: '2015-06',
  },
];

export const ingrid: Resume = {
  basics: {
    ...contact,
    label: 'Supply Chain Analyst',
    summary:
      'Supply chain analyst who likes finding out why stock is where nobody needs it. Ten years between warehouse floors and spreadsheets.',
  },
  work: [
    {
      name: 'Northmoor Outfitters',
      position: 'Supply Chain Analyst',
      location: 'Leeds',
      startDate: '2020-09',
      highlights: [
        'Built the forecast that sets weekly orders for 2,300 articles.',
        'Cut unsold winter stock by 27 percent in two seasons.',
        'Trained six planners to read and question the forecast.',
      ],
    },
    paddockRow,
  ],
  education,
  skills: [
    { name: 'Planning', keywords: ['Demand forecasting', 'Inventory control', 'Route planning'] },
    { name: 'Tools', keywords: ['SQL', 'Python', 'Power BI', 'Excel'] },
  ],
  languages: [
    { language: 'English', fluency: 'Native' },
    { language: 'Norwegian', fluency: 'Fluent' },
  ],
};

/** Her résumé of some years ago: another number, another title. */
export const earlierIngrid: Resume = {
  basics: { ...contact, phone: '+44 20 7946 0233', label: 'Logistics Coordinator' },
  work: [paddockRow],
  education,
  skills: [{ name: 'Tools', keywords: ['Excel', 'Access', 'Route planning'] }],
  languages: [{ language: 'English', fluency: 'Native' }],
};

export const rafael: Resume = {
  basics: {
    name: 'Rafael Quintela',
    label: 'Pastry Chef',
    email: 'rafael.quintela@example.org',
    phone: '+44 20 7946 0655',
    summary: 'Pastry chef with a steady hand and a liking for plain, well made things.',
    location: { city: 'Brighton', countryCode: 'GB' },
  },
  work: [
    {
      name: 'Hotel Marlpit',
      position: 'Pastry Chef',
      location: 'Brighton',
      startDate: '2019-02',
      highlights: [
        'Runs a kitchen of five that serves 180 desserts on a busy evening.',
        'Brought the cost of ingredients down by a tenth without cheaper ones.',
      ],
    },
    {
      name: 'Copper Kettle Tearooms',
      position: 'Baker',
      location: 'Lewes',
      startDate: '2015-05',
      endDate: '2019-01',
      highlights: ['Baked bread and cakes for three tearooms, starting at four in the morning.'],
    },
  ],
  education: [
    {
      institution: 'Southdown Catering School',
      studyType: 'Diploma',
      area: 'Patisserie',
      startDate: '2013-09',
      endDate: '2015-04',
    },
  ],
  skills: [{ name: 'Kitchen', keywords: ['Viennoiserie', 'Chocolate work', 'Menu planning'] }],
  languages: [
    { language: 'Portuguese', fluency: 'Native' },
    { language: 'English', fluency: 'Fluent' },
  ],
};
