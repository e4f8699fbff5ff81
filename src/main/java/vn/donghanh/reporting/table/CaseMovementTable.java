package vn.donghanh.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.ReferralSource;
import vn.donghanh.closing.CaseClosingReason;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.reporting.ReportData;
import vn.donghanh.reporting.ReportData.ManagedEpisode;
import vn.donghanh.reporting.table.ReportTable.Row;
import vn.donghanh.service.outreach.OutreachStatisticsQueries;
import vn.donghanh.service.outreach.OutreachStatisticsQueries.ContactsOfKind;

/**
 * Form 02: the cases under management at the beginning, those that came and went, and those at the end. Age is that of the last day. An episode that began
 * and ended in the period is in both rows, so that the last row always follows from the others.
 */
@ApplicationScoped
class CaseMovementTable implements ReportTableProvider {
    private static final int RULE_VERSION = 2;
    private static final List<String> COLUMNS = List.of(
            "TOTAL",
            "FEMALE",
            "MALE",
            "OTHER_SEX",
            "UNDER_16",
            "FROM_16_TO_17",
            "FROM_18_TO_24",
            "FROM_25_TO_34",
            "FROM_35_TO_49",
            "FROM_50",
            "UNKNOWN");
    private static final Set<ReferralSource> BY_THEMSELVES = Set.of(ReferralSource.SELF, ReferralSource.HOTLINE);
    private static final Set<ReferralSource> BY_PEERS = Set.of(ReferralSource.PEER, ReferralSource.OUTREACH);
    private static final Set<ReferralSource> BY_NOBODY_OFFICIAL = Set.of(ReferralSource.FAMILY, ReferralSource.OTHER);

    @Inject
    OutreachStatisticsQueries outreach;

    @Override
    public String code() {
        return "B02";
    }

    @Override
    public ReportTable compute(ReportedPeriod period) {
        ReportData data = period.data();
        return table(
                data,
                outreach.countContacts(data.from(), data.asOf()).stream()
                        .mapToLong(ContactsOfKind::contacts)
                        .sum());
    }

    static ReportTable table(ReportData data, long anonymous) {
        LocalDate last = data.asOf().day();
        List<ManagedEpisode> all = data.managedEpisodes();
        List<ManagedEpisode> begun = all.stream()
                .filter(episode -> data.isInPeriod(episode.begunOn()))
                .toList();
        List<ManagedEpisode> received =
                begun.stream().filter(episode -> episode.number() == 1).toList();
        List<ManagedEpisode> ended = all.stream()
                .filter(episode -> episode.endedOn() != null && data.isInPeriod(episode.endedOn()))
                .toList();
        Counter counter = new Counter(last);
        List<Row> rows = new ArrayList<>();
        LocalDate before = data.from().minusDays(1);
        rows.add(counter.row("MANAGED_AT_BEGINNING", all, episode -> episode.isOpenAfter(before)));
        rows.add(counter.row("RECEIVED", received, episode -> true));
        rows.add(counter.part("RECEIVED_BY_THEMSELVES", received, episode -> isFrom(episode, BY_THEMSELVES)));
        rows.add(counter.part("RECEIVED_BY_PEERS", received, episode -> isFrom(episode, BY_PEERS)));
        rows.add(counter.part(
                "RECEIVED_BY_AGENCIES",
                received,
                episode -> !isFrom(episode, BY_THEMSELVES)
                        && !isFrom(episode, BY_PEERS)
                        && !isFrom(episode, BY_NOBODY_OFFICIAL)));
        rows.add(counter.row("REOPENED", begun, episode -> episode.number() > 1));
        rows.add(counter.row("ENDED", ended, episode -> true));
        for (EndedRow ending : EndedRow.values()) {
            rows.add(counter.part("ENDED_" + ending, ended, episode -> EndedRow.of(episode) == ending));
        }
        rows.add(counter.row("MANAGED_AT_END", all, episode -> episode.isOpenAfter(last)));
        rows.add(counter.declined(data.declined()));
        rows.add(anonymous(anonymous));
        return new ReportTable("B02", RULE_VERSION, COLUMNS, rows);
    }

    /** How an episode ended. */
    private enum EndedRow {
        GOALS_MET,
        CLIENT_STOPPED,
        LOST_CONTACT,
        TRANSFERRED,
        OTHER;

        static EndedRow of(ManagedEpisode episode) {
            CaseClosingReason reason = episode.reason();
            if (reason == null) {
                return episode.endedBy() == CaseStep.WITHDRAW ? CLIENT_STOPPED : OTHER;
            }
            return switch (reason) {
                case GOALS_MET -> GOALS_MET;
                case CLIENT_WITHDREW -> CLIENT_STOPPED;
                case LOST_CONTACT -> LOST_CONTACT;
                case TRANSFERRED -> TRANSFERRED;
                case PARTIAL_STABLE, MOVED_AWAY, NOT_ELIGIBLE, DETAINED, DECEASED, DUPLICATE, ENTERED_IN_ERROR -> OTHER;
            };
        }
    }

    private static boolean isFrom(ManagedEpisode episode, Set<ReferralSource> sources) {
        return sources.contains(episode.caseFact().source());
    }

    private static Row anonymous(long contacts) {
        List<TableCell> cells = new ArrayList<>();
        cells.add(TableCell.anonymous(contacts));
        COLUMNS.stream().skip(1).forEach(column -> cells.add(new TableCell.NotApplicable()));
        return new Row("ANONYMOUS_CONTACTS", false, cells);
    }

    /** @param last the day on which ages are counted */
    private record Counter(LocalDate last) {
        Row row(String key, List<ManagedEpisode> of, Predicate<ManagedEpisode> condition) {
            return row(
                    key,
                    false,
                    of.stream()
                            .filter(condition)
                            .map(episode -> person(episode, key))
                            .toList());
        }

        Row part(String key, List<ManagedEpisode> of, Predicate<ManagedEpisode> condition) {
            return row(
                    key,
                    true,
                    of.stream()
                            .filter(condition)
                            .map(episode -> person(episode, key))
                            .toList());
        }

        Row declined(List<CaseFact> cases) {
            return row(
                    "DECLINED",
                    false,
                    cases.stream()
                            .map(caseFact -> new Counted(caseFact, entry(caseFact, null, "DECLINED")))
                            .toList());
        }

        private static Counted person(ManagedEpisode episode, String reason) {
            return new Counted(episode.caseFact(), entry(episode.caseFact(), String.valueOf(episode.number()), reason));
        }

        private static LedgerEntry entry(CaseFact caseFact, @Nullable String episode, String reason) {
            return new LedgerEntry(caseFact.id(), episode, reason);
        }

        private Row row(String key, boolean part, List<Counted> counted) {
            List<TableCell> cells = new ArrayList<>();
            cells.add(count(counted, caseFact -> true));
            cells.add(count(counted, caseFact -> caseFact.sex() == CountedSex.FEMALE));
            cells.add(count(counted, caseFact -> caseFact.sex() == CountedSex.MALE));
            cells.add(count(counted, caseFact -> caseFact.sex() == CountedSex.UNKNOWN));
            for (AgeBand band : AgeBand.values()) {
                cells.add(count(counted, caseFact -> caseFact.age().on(last) == band));
            }
            return new Row(key, part, cells);
        }

        private static TableCell count(List<Counted> counted, Predicate<CaseFact> condition) {
            return TableCell.events(counted.stream()
                    .filter(episode -> condition.test(episode.caseFact()))
                    .map(Counted::entry)
                    .toList());
        }
    }

    private record Counted(CaseFact caseFact, LedgerEntry entry) {}
}
