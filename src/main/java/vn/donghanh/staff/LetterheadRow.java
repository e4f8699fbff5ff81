package vn.donghanh.staff;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letterhead of the Centre in its period.
 *
 * @param place place of issue; empty when none was entered
 * @param sign the Centre's sign in numbers of documents; empty when none was entered
 * @param basis by which decision it came about; empty when none was entered
 */
public record LetterheadRow(
        String centre,
        String parentBody,
        String place,
        String sign,
        String basis,
        LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Serializable {}
