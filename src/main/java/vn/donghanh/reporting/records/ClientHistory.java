package vn.donghanh.reporting.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.donghanh.assessment.NeedHistoryQueries.Assessed;
import vn.donghanh.assessment.NeedHistoryQueries.AssessedNeed;
import vn.donghanh.assessment.NeedHistoryQueries.WithdrawnNeed;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.CaseStatisticsQueries.EpisodeEnd;
import vn.donghanh.casefile.LevelHistory;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.ServiceAccessProvider.AccessEvent;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineSnapshot;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.SharedValues;

/**
 * The client of one case and the needs on any past day, reconstructed from assessments, withdrawals, ends of episodes and services. They are worked out once for
 * each day on which something changed; what stays the same is kept once.
 */
public final class ClientHistory {
    private static final Comparator<Assessed> IN_ORDER =
            Comparator.comparingInt(Assessed::episode).thenComparingInt(Assessed::number);

    /** There are few combinations. */
    private static final SharedValues<Set<ClientGroup>> GROUPS = new SharedValues<>(1 << 8);

    /** Nothing is known. */
    public static final ClientHistory NONE = new ClientHistory(List.of());

    private final List<State> states;

    /** What is known from a day on, until the next state begins. */
    private record State(LocalDate from, Set<ClientGroup> groups, List<ClientNeed> needs) {
        State {
            from = SharedValues.DAYS.of(from);
            groups = GROUPS.of(groups);
        }
    }

    private ClientHistory(List<State> states) {
        this.states = List.copyOf(states);
    }

    /**
     * @param withdrawn by the key of the need
     * @param events the services of the case
     * @param triageDue calculates the last timely day for a need identified on a day
     */
    static ClientHistory of(
            Collection<Assessed> assessed,
            Map<String, WithdrawnNeed> withdrawn,
            List<EpisodeEnd> ends,
            List<AccessEvent> events,
            UnaryOperator<LocalDate> triageDue) {
        return assessed.isEmpty()
                ? NONE
                : new ClientHistory(new Reconstruction(
                                assessed.stream().sorted(IN_ORDER).toList(), withdrawn, ends, events, triageDue)
                        .states());
    }

    /** Returns the history with further services. */
    ClientHistory answeredBy(List<AccessEvent> more) {
        return new ClientHistory(states.stream()
                .map(state -> new State(
                        state.from(),
                        state.groups(),
                        state.needs().stream()
                                .map(need -> need.answeredBy(more))
                                .toList()))
                .toList());
    }

    /** Returns the client as known at the end of a day; null before the first assessment. */
    @Nullable
    CountedClient on(LocalDate day, CaseFact caseFact) {
        State state = stateOn(day);
        return state == null
                ? null
                : new CountedClient(
                        caseFact.id(),
                        state.groups(),
                        caseFact.age().on(day),
                        caseFact.sex(),
                        caseFact.education(),
                        state.needs());
    }

    /** Returns the needs as known at the end of a day. */
    public List<ClientNeed> needsOn(LocalDate day) {
        State state = stateOn(day);
        return state == null ? List.of() : state.needs();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClientHistory history && states.equals(history.states);
    }

    @Override
    public int hashCode() {
        return states.hashCode();
    }

    private @Nullable State stateOn(LocalDate day) {
        State last = null;
        for (State state : states) {
            if (state.from().isAfter(day)) {
                break;
            }
            last = state;
        }
        return last;
    }

    /** The last days on which help counts as timely. Each is calculated once. */
    static final class TriageDays {
        private final DeadlineSnapshot deadlines;
        private final Map<TriageLevel, Map<LocalDate, LocalDate>> known = new EnumMap<>(TriageLevel.class);

        TriageDays(DeadlineSnapshot deadlines) {
            this.deadlines = deadlines;
        }

        /** Returns the last timely day for a need of a case identified on a day. */
        UnaryOperator<LocalDate> of(LevelHistory levels) {
            return named -> due(levels.on(named), named);
        }

        private LocalDate due(TriageLevel level, LocalDate named) {
            return known.computeIfAbsent(level, first -> new HashMap<>())
                    .computeIfAbsent(
                            named,
                            day -> CentreTime.day(deadlines.due(
                                    code(level),
                                    day.atStartOfDay(CentreTime.ZONE).toInstant())));
        }

        private static DeadlineCode code(TriageLevel level) {
            return switch (level) {
                case CRITICAL -> DeadlineCode.FIRST_CONTACT_CRITICAL;
                case HIGH -> DeadlineCode.FIRST_CONTACT_HIGH;
                case MEDIUM -> DeadlineCode.FIRST_CONTACT_MEDIUM;
                case LOW -> DeadlineCode.FIRST_CONTACT_LOW;
            };
        }
    }

    /** Works the states out. */
    private static final class Reconstruction {
        private final List<Assessed> assessed;
        private final Map<String, WithdrawnNeed> withdrawn;
        private final List<EpisodeEnd> ends;
        private final List<AccessEvent> events;
        private final UnaryOperator<LocalDate> triageDue;
        private final Map<ClientNeed, ClientNeed> kept = new HashMap<>();

        Reconstruction(
                List<Assessed> assessed,
                Map<String, WithdrawnNeed> withdrawn,
                List<EpisodeEnd> ends,
                List<AccessEvent> events,
                UnaryOperator<LocalDate> triageDue) {
            this.assessed = assessed;
            this.withdrawn = withdrawn;
            this.ends = ends;
            this.events = events;
            this.triageDue = triageDue;
        }

        List<State> states() {
            List<State> states = new ArrayList<>();
            for (LocalDate day : changes()) {
                List<Assessed> known = assessed.stream()
                        .filter(assessment -> !assessment.completedOn().isAfter(day))
                        .toList();
                if (!known.isEmpty()) {
                    states.add(new State(day, known.get(known.size() - 1).groups(), needs(known, day)));
                }
            }
            return states;
        }

        /** Returns the days on which an assessment was completed, a need withdrawn or an episode ended. */
        private Set<LocalDate> changes() {
            Set<LocalDate> changes = new TreeSet<>();
            ends.forEach(end -> changes.add(end.on()));
            for (Assessed assessment : assessed) {
                changes.add(assessment.completedOn());
                for (AssessedNeed need : assessment.needs()) {
                    WithdrawnNeed withdrawal = withdrawn.get(need.key());
                    if (withdrawal != null) {
                        changes.add(withdrawal.on());
                    }
                }
            }
            return changes;
        }

        private List<ClientNeed> needs(List<Assessed> known, LocalDate day) {
            Map<String, Integer> lastIn = new LinkedHashMap<>();
            for (int version = 0; version < known.size(); version++) {
                for (AssessedNeed need : known.get(version).needs()) {
                    lastIn.put(need.key(), version);
                }
            }
            List<ClientNeed> needs = new ArrayList<>();
            lastIn.forEach((key, version) -> {
                ClientNeed need = need(known, version, key, day);
                needs.add(kept.computeIfAbsent(need, same -> need));
            });
            return List.copyOf(needs);
        }

        private ClientNeed need(List<Assessed> known, int version, String key, LocalDate day) {
            Assessed last = known.get(version);
            AssessedNeed need = last.needs().stream()
                    .filter(assessedNeed -> assessedNeed.key().equals(key))
                    .findFirst()
                    .orElseThrow();
            WithdrawnNeed recorded = withdrawn.get(key);
            WithdrawnNeed withdrawal = recorded == null || recorded.on().isAfter(day) ? null : recorded;
            LocalDate notReassessedOn =
                    version + 1 < known.size() ? known.get(version + 1).completedOn() : null;
            return new ClientNeed(
                            key,
                            need.group(),
                            need.kindKey(),
                            need.identifiedOn(),
                            earliest(
                                    withdrawal == null ? null : withdrawal.on(),
                                    notReassessedOn,
                                    episodeEndedOn(last, day)),
                            withdrawal == null ? null : withdrawal.reason(),
                            need.eligibility(),
                            need.pendingSince(),
                            need.rule(),
                            triageDue.apply(need.identifiedOn()),
                            null)
                    .answeredBy(events);
        }

        /** Returns the day the episode of the assessment ended, with which its needs end; null while it is open. */
        private @Nullable LocalDate episodeEndedOn(Assessed last, LocalDate day) {
            return ends.stream()
                    .filter(end -> end.episode() == last.episode() && !end.on().isAfter(day))
                    .map(EpisodeEnd::on)
                    .findFirst()
                    .orElse(null);
        }

        private static @Nullable LocalDate earliest(@Nullable LocalDate... days) {
            LocalDate earliest = null;
            for (LocalDate day : days) {
                if (day != null && (earliest == null || day.isBefore(earliest))) {
                    earliest = day;
                }
            }
            return earliest;
        }
    }
}
