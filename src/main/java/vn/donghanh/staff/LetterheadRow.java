package vn.donghanh.staff;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letterhead of the Centre in its period.
 *
 * @param place place of issue; empty when none was entered
 * @param sign the Centre's sign in numbers of documents; empty when none was entered
 * @param basis by which decision it came about; empty when none was entered
 * @param director who signs; empty when none was entered
 * @param deputies who sign on the director's behalf
 * @param corrected whether another one has taken its place since its first day
 */
public record LetterheadRow(
        String centre,
        String parentBody,
        String place,
        String sign,
        String basis,
        String director,
        List<String> deputies,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean corrected)
        implements Serializable {
    public LetterheadRow {
        deputies = List.copyOf(deputies);
    }

    /** Whether everything is entered that a document needs. */
    public boolean isComplete() {
        return !place.isEmpty() && !sign.isEmpty() && !director.isEmpty();
    }

    public String deputyNames() {
        return String.join(", ", deputies);
    }
}
