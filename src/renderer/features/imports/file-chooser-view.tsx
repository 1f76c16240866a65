/** The system's own dialog to choose files or a folder. Shows nothing until it is opened. */
import type { RefObject } from 'react';

interface FileChooserProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly isFolder?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function FileChooser({ input, label, isFolder = false, onFiles }: FileChooserProps) {
  return (
    <input
      ref={input}
      type="file"
      multiple
      hidden
      {...(isFolder && { webkitdirectory: '' })}
      aria-label={label}
      onChange={(event) => {
        const { files } = event.currentTarget;
        onFiles([...(files ?? [])]);
        // So that choosing the same file again is heard as well.
        event.currentTarget.value = '';
      }}
    />
  );
}
