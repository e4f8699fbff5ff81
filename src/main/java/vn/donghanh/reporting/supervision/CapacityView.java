package vn.donghanh.reporting.supervision;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.reporting.Ratio;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Role;

/** Which partners answer, who has how much to do, and what is late. Partners are counted over the chosen days, work as it is now. */
public record CapacityView(
        SupervisionFrame frame,
        List<PartnerRow> partners,
        List<CaseloadRow> caseloads,
        Map<TriageLevel, Integer> weights,
        List<LateRow> late)
        implements Serializable {
    public CapacityView {
        partners = List.copyOf(partners);
        caseloads = List.copyOf(caseloads);
        weights = Map.copyOf(weights);
        late = List.copyOf(late);
    }

    /**
     * @param id null when no case may be shown for which this partner was asked, since its name tells what the client needs
     * @param name null for several of these partners together
     * @param medianDays the days by which half of the requests were answered, those still unanswered counting; empty as long as fewer were
     * @param answered of the requests that were sent
     * @param declined of the requests that were answered
     * @param missed of the requests with an appointment, those at which the client did not come at least once
     */
    public record PartnerRow(
            @Nullable OrganisationId id,
            @Nullable String name,
            Optional<Long> medianDays,
            Ratio answered,
            Ratio declined,
            Ratio missed)
            implements Serializable {}

    /**
     * @param username null for cases that nobody manages
     * @param cases the open cases by level
     */
    public record CaseloadRow(
            @Nullable String username, @Nullable String name, Map<TriageLevel, Long> cases, long weight)
            implements Serializable {
        public CaseloadRow {
            cases = Map.copyOf(cases);
        }

        public long total() {
            return cases.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Overdue tasks of a person, or in a queue.
     *
     * @param username null for a queue
     * @param queue the roles that may do them; empty for a person
     * @param since the day on which the first was due
     * @param kinds their kinds, those of most tasks first
     */
    public record LateRow(
            @Nullable String username,
            @Nullable String name,
            List<Role> queue,
            long tasks,
            LocalDate since,
            List<TaskKind> kinds)
            implements Serializable {
        public LateRow {
            queue = List.copyOf(queue);
            kinds = List.copyOf(kinds);
        }
    }
}
