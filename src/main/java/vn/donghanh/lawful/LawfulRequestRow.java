package vn.donghanh.lawful;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.RefusalGround;

/**
 * A request in the register.
 *
 * @param name what the authority calls itself; null, as every day and word, for a reader of codes
 * @param number of the case; null for who does not see it, and when it is about none
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
