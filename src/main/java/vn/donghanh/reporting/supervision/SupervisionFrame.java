package vn.donghanh.reporting.supervision;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.security.OrganisationId;

/**
 * What every page for supervisors says first: whose cases are counted, of which days, and by what they are limited.
 *
 * @param since a case that is over counts if something was recorded of it on this day or later, or is still to be done
 * @param units the units whose cases are counted, with their number
 * @param spans the chosen period first, then those beside it
 * @param periods the periods that can be chosen
 */
public record SupervisionFrame(
        SupervisionCriteria criteria,
        LocalDate since,
        List<UnitCases> units,
        long cases,
        List<ComparedSpan> spans,
        List<Period> periods,
        List<WorkerChoice> workers,
        List<PartnerChoice> partners,
        String reader,
        Instant at)
        implements Serializable {
    public SupervisionFrame {
        units = List.copyOf(units);
        spans = List.copyOf(spans);
        periods = List.copyOf(periods);
        workers = List.copyOf(workers);
        partners = List.copyOf(partners);
    }

    public record UnitCases(String name, long cases) implements Serializable {}

    public record WorkerChoice(String username, String name) implements Serializable {}

    public record PartnerChoice(OrganisationId id, String name) implements Serializable {}

    public ComparedSpan chosen() {
        return spans.get(0);
    }
}
