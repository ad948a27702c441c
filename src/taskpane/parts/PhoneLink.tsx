import { Link } from "@fluentui/react-components";

interface AddressLinkProps {
  readonly className?: string;
}

/** A phone number to be dialled by whatever the machine phones with; nothing where there is none. */
export function PhoneLink({ phone, className }: AddressLinkProps & { readonly phone: string }) {
  const digits = phone.replace(/[^\d+*#]/g, "");
  if (phone === "") return null;
  // Words instead of a number ("see note") are shown and lead nowhere.
  if (digits.length < 3) return <span className={className}>{phone}</span>;
  return (
    <Link className={className} href={`tel:${digits}`}>
      {phone}
    </Link>
  );
}

/** An e-mail address that opens a draft; nothing where there is none. */
export function EmailLink({ email, className }: AddressLinkProps & { readonly email: string }) {
  if (email === "") return null;
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) return <span className={className}>{email}</span>;
  return (
    <Link className={className} href={`mailto:${encodeURIComponent(email).replace(/%40/g, "@")}`}>
      {email}
    </Link>
  );
}
