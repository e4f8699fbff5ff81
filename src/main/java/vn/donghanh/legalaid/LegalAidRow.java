package vn.donghanh.legalaid;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A list row for a matter of a case.
 *
 * @param matterKey message key of the matter
 * @param nextDay the day of the next deadline or hearing; null if there is none
 */
public record LegalAidRow(
        String ref,
        String code,
        String matterKey,
        LegalAidSubject subject,
        LegalAidStatus status,
        @Nullable LegalAidRoute route,
        @Nullable String partner,
        Instant since,
        @Nullable LocalDate nextDay)
        implements Serializable {}
