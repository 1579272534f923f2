export interface DownloadFile {
  label: string;
  href: string;
}

/** Files to take away, in one line; each link names its format. */
export function Downloads({ files }: { files: readonly DownloadFile[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4">
      {files.map(({ label, href }) => (
        <li key={href}>
          <a href={href} download className="inline-block py-0.5">
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

const formats = ['csv', 'xlsx', 'json'] as const;

/**
 * The data of a page or a chart in each format.
 * @param address of the files without its ending, such as `/zh-CN/agencies/suqian/figures`
 * @param query to be kept, with its question mark
 */
export function dataFiles(address: string, query = ''): DownloadFile[] {
  return formats.map((format) => ({ label: format.toUpperCase(), href: `${address}.${format}${query}` }));
}
