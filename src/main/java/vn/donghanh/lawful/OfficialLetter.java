package vn.donghanh.lawful;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter to an authority as it is printed, always in Vietnamese.
 *
 * @param parentBody the authority above the Centre on the day of signing, in capitals; empty like {@code centre} when nobody recorded it
 * @param dated place and day
 * @param before the paragraphs before the figures
 * @param figures enclosed figures, one a line; empty when there are none
 * @param after the last paragraph
 * @param recipients "Nơi nhận", a line for each
 * @param capacity as what the letter is signed, in one or two lines
 * @param signer who decided; null when nobody of that name is known any more
 */
public record OfficialLetter(
        String parentBody,
        String centre,
        String number,
        String dated,
        String subject,
        String addressee,
        List<String> before,
        List<String> figures,
        String after,
        List<String> recipients,
        List<String> capacity,
        @Nullable String signer)
        implements Serializable {
    public OfficialLetter {
        before = List.copyOf(before);
        figures = List.copyOf(figures);
        recipients = List.copyOf(recipients);
        capacity = List.copyOf(capacity);
    }
}
