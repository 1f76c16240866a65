import { describe, expect, it } from 'vitest';
import { column, heading, layOut } from './lay-out.ts';
import { structure } from './read.ts';

type TextLine = Parameters<typeof column>[0][number];

const read = (...lines: TextLine[]) => structure(layOut(column(lines)));

describe('text in other scripts', () => {
  it('finds name, contact data and sections in Chinese', async () => {
    const { resume, warnings } = await read(
      { text: '王小明', size: 20, isBold: true },
      { text: '电话：138 0013 8000　邮箱：wang＠example.com' },
      heading('工作经历'),
      { text: '2018年3月 – 至今　示例科技有限公司' },
      heading('技能'),
      { text: 'Java、SQL' },
    );
    expect(resume.basics).toMatchObject({
      name: '王小明',
      email: 'wang@example.com',
      phone: '138 0013 8000',
    });
    expect(resume.work).toMatchObject([{ name: '示例科技有限公司', startDate: '2018-03' }]);
    expect(resume.skills).toEqual([{ name: 'Java' }, { name: 'SQL' }]);
    expect(warnings).toContainEqual({ code: 'script-not-understood' });
  });

  it('reads labels and full-width digits in Japanese', async () => {
    const { resume } = await read(
      { text: '氏名：山田 太郎' },
      { text: '電話：０９０－１２３４－５６７８' },
      heading('学歴'),
      { text: '2014年4月～2018年3月　サンプル大学' },
    );
    expect(resume.basics).toMatchObject({ name: '山田 太郎', phone: '090-1234-5678' });
    expect(resume.education).toMatchObject([{ startDate: '2014-04', endDate: '2018-03' }]);
  });

  it.each([
    ['Иванова Мария Петровна', 'Тел.: +7 495 555-01-23', 'Опыт работы', 'март 2018 – н.в., Пример'],
    ['ليلى حداد', 'هاتف: +962 6 555 0123', 'الخبرات العملية', '2018 – الآن، شركة المثال'],
    [
      'Ελένη Παπαδοπούλου',
      'Τηλ.: +30 210 555 0123',
      'Εργασιακή εμπειρία',
      '2018 – σήμερα, Παράδειγμα',
    ],
  ])('keeps the name %s and finds the telephone and the work beside it', async (...texts) => {
    const [name, phone, title, work] = texts;
    const { resume } = await read(
      { text: name, size: 20, isBold: true },
      { text: phone },
      heading(title),
      { text: work },
    );
    expect(resume.basics).toMatchObject({ name, phone: phone.replace(/^[^+]+/, '') });
    expect(resume.work).toHaveLength(1);
    expect(resume.work?.[0]?.startDate).toMatch(/^2018/);
    expect(resume.work?.[0]?.endDate).toBeUndefined();
  });
});
