interface LogoProps {
  size?: number;
}

/** The mark: a day's bars. Its name is always written beside it or given by the link around it. */
export function Logo({ size = 28 }: LogoProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#0d6882" />
      <rect x="7" y="8" width="11" height="4" rx="2" fill="#fff" />
      <rect x="7" y="14" width="18" height="4" rx="2" fill="#fff" />
      <rect x="7" y="20" width="7" height="4" rx="2" fill="#fff" fillOpacity="0.55" />
      <rect x="16" y="20" width="6" height="4" rx="2" fill="#fff" />
    </svg>
  );
}
