import { useMessages } from '../../ui/i18n';
import { signInMessages } from './messages';
import { passwordStrength } from './password-strength';
import classes from './sign-in.module.css';

/** One sentence on how strong a password is while it is typed; the word counts, the colour repeats it. */
export function PasswordAdvice({ password }: { password: string }) {
  const words = useMessages(signInMessages);
  const strength = passwordStrength(password);
  const sentences = { short: words.strengthShort(10 - password.length), weak: words.strengthWeak, good: words.strengthGood, strong: words.strengthStrong };
  return (
    <p className={classes.advice} data-strength={strength} role="status">
      {password ? sentences[strength] : ''}
    </p>
  );
}
