package vn.donghanh.lawful;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.RefusalGround;

/**
 * A row of the register of lawful requests.
 *
 * @param name name of the authority; null, like all dates and texts, for readers of codes
 * @param number case number; null when the reader does not see the case or there is none
 */
public record LawfulRequestRow(
        String ref,
        LawfulStatus status,
        RequestChannel form,
        AuthorityKind authority,
        RequestSubject subject,
        YearMonth month,
        @Nullable String name,
        @Nullable String letter,
        @Nullable LocalDate receivedOn,
        @Nullable Instant dueAt,
        @Nullable RefusalGround ground,
        @Nullable String number)
        implements Serializable {}
