/** Makes small PDFs for tests. */
import PDFDocument from 'pdfkit';

interface PdfOptions {
  /** The text of each page. */
  readonly pages: readonly string[];
  readonly password?: string;
  /** Opens without one, but asks for this before it lets itself be changed. */
  readonly ownerPassword?: string;
}

export function makePdf({ pages, password, ownerPassword }: PdfOptions): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    ...(password === undefined ? {} : { userPassword: password }),
    ...(ownerPassword === undefined ? {} : { ownerPassword }),
  });
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  for (const text of pages) pdf.addPage({ size: 'A4' }).fontSize(14).text(text);
  return new Promise((resolve) => {
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.end();
  });
}
