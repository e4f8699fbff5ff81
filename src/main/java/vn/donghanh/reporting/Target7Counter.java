package vn.donghanh.reporting;

import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reporting.Target7.Span;
import vn.donghanh.reporting.records.OutcomeRecords;
import vn.donghanh.shared.WorkingDays;

/** Counts target 7 of loaded records, each span once. */
public final class Target7Counter {
    private Target7Counter() {}

    /** @param pendingLongest depends on the day, and on what was known of deadlines */
    private record Key(Span span, WorkingDays calendar, int pendingLongest) {}

    /** Returns the rate of clients of target 7 alone. */
    public static Ratio clients(OutcomeRecords records, Span span) {
        return records.once()
                .get(
                        span,
                        Ratio.class,
                        () -> Target7Calculator.clients(
                                records.clients(span.to()),
                                records.refusals().asOf(span.to()),
                                span,
                                records.deadlines().calendar()));
    }

    public static Target7 count(OutcomeRecords records, Span span) {
        Key key = new Key(
                span,
                records.deadlines().calendar(),
                records.deadlines().amount(DeadlineCode.ELIGIBILITY_PENDING, span.to()));
        return records.once()
                .get(
                        key,
                        Target7.class,
                        () -> Target7Calculator.of(
                                records.clients(span.to()),
                                records.refusals().asOf(span.to()),
                                records.ticked(),
                                span,
                                key.calendar(),
                                key.pendingLongest()));
    }
}
