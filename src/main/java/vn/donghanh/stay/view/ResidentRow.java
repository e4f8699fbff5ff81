package vn.donghanh.stay.view;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseSummaryQueries;

/**
 * A requested or current stay in the list of residents.
 *
 * @param room null for users outside the duty team
 */
public record ResidentRow(CaseSummaryQueries.SummaryRow caseSummary, StayRow row, @Nullable String room)
        implements Serializable {}
