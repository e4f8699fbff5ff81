package vn.donghanh.legalaid;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.BusinessSource;

/**
 * A step that the worker records: of the client, or of a partner who wrote or rang.
 *
 * @param reason code of the list of refusals
 * @param outcome code of the list of outcomes
 */
public record ReportLegalStepCommand(
        @Nullable LegalAidStep step,
        @Nullable BusinessSource source,
        @Nullable LocalDate day,
        @Nullable String reason,
        @Nullable String outcome) {}
