import type { ReactNode } from "react";

// Drawn here: @fluentui/react-icons unpacks to 300 MB for the dozen shapes that the pane needs.
function icon(paths: ReactNode) {
  return function Icon({ size = 16 }: { readonly size?: number }) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.25}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
        style={{ flexShrink: 0, display: "block" }}
      >
        {paths}
      </svg>
    );
  };
}

export const ErrorIcon = icon(
  <>
    <circle cx="8" cy="8" r="6.25" />
    <path d="M8 4.75v4M8 11.1v.15" />
  </>,
);
export const WarningIcon = icon(
  <>
    <path d="M8 2.2 14.3 13.4H1.7Z" />
    <path d="M8 6.4v3.2M8 11.5v.1" />
  </>,
);
export const NoteIcon = icon(
  <>
    <circle cx="8" cy="8" r="6.25" />
    <path d="M8 7.4v3.8M8 4.9v.1" />
  </>,
);
export const FineIcon = icon(
  <>
    <circle cx="8" cy="8" r="6.25" />
    <path d="m5.2 8.2 2 2 3.7-4.1" />
  </>,
);
export const ClockIcon = icon(
  <>
    <circle cx="8" cy="8" r="6.25" />
    <path d="M8 4.4V8l2.4 1.6" />
  </>,
);
export const BlockedIcon = icon(
  <>
    <circle cx="8" cy="8" r="6.25" />
    <path d="m3.7 12.3 8.6-8.6" />
  </>,
);
export const GoToIcon = icon(<path d="M6 3H3.2v9.8H13V10M8.6 3H13v4.4M13 3 7.4 8.6" />);
export const ChevronDownIcon = icon(<path d="m4 6 4 4 4-4" />);
export const ChevronRightIcon = icon(<path d="m6 4 4 4-4 4" />);
export const CloseIcon = icon(<path d="m4 4 8 8M12 4l-8 8" />);
export const AddIcon = icon(<path d="M8 3.2v9.6M3.2 8h9.6" />);
export const EditIcon = icon(
  <path d="m3 13 .6-2.6 7-7a1.2 1.2 0 0 1 1.7 0l.3.3a1.2 1.2 0 0 1 0 1.7l-7 7ZM9.4 4.6l2 2" />,
);
export const TableIcon = icon(
  <>
    <rect x="2" y="3" width="12" height="10" rx="1.2" />
    <path d="M2 6.4h12M6.2 6.4V13" />
  </>,
);
export const LockIcon = icon(
  <>
    <rect x="3.4" y="7" width="9.2" height="6.4" rx="1.2" />
    <path d="M5.4 7V5.2a2.6 2.6 0 0 1 5.2 0V7" />
  </>,
);
export const CalendarIcon = icon(
  <>
    <rect x="2" y="3" width="12" height="11" rx="1.5" />
    <path d="M2 6.5h12M5.2 1.6v2.6M10.8 1.6v2.6" />
  </>,
);
export const SheetIcon = icon(
  <>
    <rect x="2" y="2.5" width="12" height="11" rx="1.5" />
    <path d="M2 6h12M2 9.75h12M6.5 6v7.5" />
  </>,
);
export const SearchIcon = icon(
  <>
    <circle cx="6.75" cy="6.75" r="4.5" />
    <path d="m10.1 10.1 3.9 3.9" />
  </>,
);
export const MailIcon = icon(
  <>
    <rect x="1.75" y="3.25" width="12.5" height="9.5" rx="1" />
    <path d="m2 4 6 5 6-5" />
  </>,
);
