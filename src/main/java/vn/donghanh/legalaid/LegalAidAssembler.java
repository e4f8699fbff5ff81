package vn.donghanh.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.HearingAccompanimentProvider;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.person.profile.ProfileAnswers;
import vn.donghanh.person.profile.ProfileField;
import vn.donghanh.person.profile.ProfileRepository;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffQueries;

/** Assembles what the Centre's page shows of a matter: proposed grounds, papers, privileged notes, history. */
@ApplicationScoped
class LegalAidAssembler {
    /** What a worker may report of the client, of a partner who wrote or rang, or of the Centre's own doing. */
    private static final List<LegalAidStep> REPORTABLE = List.of(
            LegalAidStep.ACCEPT,
            LegalAidStep.REFUSE,
            LegalAidStep.BEGIN,
            LegalAidStep.SET_HEARING,
            LegalAidStep.RESOLVE);

    @Inject
    LegalAidRepository matters;

    @Inject
    ProfileRepository profiles;

    @Inject
    HearingAccompanimentProvider accompaniments;

    @Inject
    StaffQueries staff;

    @Inject
    Clock clock;

    /** Returns the grounds that fit the matter: those that something the client has said speaks for first, the neutral ones before the others. */
    List<LegalAidGroundOption> grounds(CaseView caseView, LegalAidMatter matter) {
        Set<String> signs = signs(caseView);
        return matters.findGrounds(CentreTime.today(clock)).stream()
                .filter(ground -> ground.fits(matter.matter()))
                .map(ground -> ground.option(ground.isIndicatedBy(signs)))
                .sorted(Comparator.comparing((LegalAidGroundOption option) -> !option.indicated())
                        .thenComparing(option -> !option.neutral()))
                .toList();
    }

    /** Returns what speaks for a ground: the policies that the client enjoys, an age, a disability. */
    private Set<String> signs(CaseView caseView) {
        ProfileAnswers answers = profiles.view(caseView.person()).answers();
        Set<String> signs = new HashSet<>();
        signs.add("AGE:" + caseView.ageBand());
        answers.get(ProfileField.POLICIES).codes().forEach(code -> signs.add("POLICY:" + code));
        if (!answers.get(ProfileField.DISABILITY).codes().isEmpty()) {
            signs.add("DISABILITY");
        }
        return signs;
    }

    @Nullable
    LegalAidGroundOption ground(LegalAidMatter matter) {
        return findGround(matter).map(ground -> ground.option(false)).orElse(null);
    }

    private Optional<LegalAidGround> findGround(LegalAidMatter matter) {
        return matters.findGrounds(CentreTime.today(clock)).stream()
                .filter(ground -> ground.code().equals(matter.ground()))
                .findFirst();
    }

    /** Returns the papers of the ground and of the matter, and whatever else was recorded; one nobody has asked about has no state. */
    List<LegalAidPaperRow> papers(LegalAidMatter matter) {
        Map<String, LegalAidPaperRow> recorded = new LinkedHashMap<>();
        boolean ended = !matter.status().isOpen();
        matters.findPapers(matter)
                .forEach(paper -> recorded.put(paper.paper(), paper.row(CentreTime.today(clock), ended)));
        Set<String> codes = new LinkedHashSet<>(neededPapers(matter));
        codes.addAll(recorded.keySet());
        List<LegalAidPaperRow> rows = new ArrayList<>();
        for (String code : codes) {
            LegalAidPaperRow row = recorded.get(code);
            rows.add(row == null ? LegalAidPaperRow.notAsked(code, ended) : row);
        }
        return rows;
    }

    /** Returns the papers at hand of those that the ground and the matter need; others are not the partner's business. */
    List<String> papersToName(LegalAidMatter matter) {
        List<String> needed = neededPapers(matter);
        return matters.findPapers(matter).stream()
                .filter(paper -> paper.isAtHand() && needed.contains(paper.paper()))
                .map(LegalAidPaper::paper)
                .toList();
    }

    private List<String> neededPapers(LegalAidMatter matter) {
        return Stream.concat(
                        findGround(matter).stream().flatMap(ground -> ground.papers().stream()),
                        matters.findNeededPapers(matter.matter(), CentreTime.today(clock)).stream())
                .distinct()
                .toList();
    }

    List<LegalAidStepRow> history(List<LegalAidTransition> all) {
        StepHistory<LegalAidTransition> history = new StepHistory<>(all);
        Map<StaffId, String> names = staff.names(all.stream()
                .filter(transition -> transition.source() != BusinessSource.PARTNER)
                .map(LegalAidTransition::recordedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<LegalAidStepRow> rows = new ArrayList<>();
        for (LegalAidTransition transition : all) {
            StaffId recorder = transition.recordedBy();
            rows.add(new LegalAidStepRow(
                    transition.step(),
                    transition.from(),
                    transition.to(),
                    transition.source(),
                    transition.on(),
                    transition.reasonKey(),
                    transition.isReversal() || history.isValid(transition),
                    transition.at(),
                    recorder == null ? null : names.get(recorder)));
        }
        return rows;
    }

    /** Returns the hearing days, each with those who went with the client. */
    List<LegalAidHearingRow> hearings(LegalAidMatter matter, List<LegalAidTransition> all) {
        List<LocalDate> days = LegalAidMatter.hearingDays(all);
        Map<LocalDate, List<StaffId>> given = accompaniments.findGiven(matter.caseId(), matter.ref());
        Map<StaffId, String> names =
                staff.names(given.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        return days.stream()
                .map(day -> LegalAidHearingRow.of(
                        day,
                        CentreTime.today(clock),
                        matter.endedOn(),
                        given.getOrDefault(day, List.of()).stream()
                                .distinct()
                                .map(giver -> names.getOrDefault(giver, ""))
                                .toList()))
                .toList();
    }

    /** Returns the steps that the worker may report, with those who may have said so. */
    static List<ReportableStep> reportable(LegalAidMatter matter) {
        List<BusinessSource> sources = matter.isWithPartner()
                ? List.of(BusinessSource.PARTNER_BY_LETTER, BusinessSource.CLIENT, BusinessSource.CENTRE)
                : List.of(BusinessSource.CENTRE, BusinessSource.CLIENT);
        return REPORTABLE.stream()
                .map(step -> new ReportableStep(
                        step,
                        sources.stream()
                                .filter(source -> matter.status().allows(step, source))
                                .toList()))
                .filter(step -> !step.sources().isEmpty())
                .toList();
    }

    static LegalAidRow row(LegalAidMatter matter, @Nullable String partner) {
        return new LegalAidRow(
                matter.ref(),
                matter.code().value(),
                matter.matterKey(),
                matter.subject(),
                matter.status(),
                matter.route(),
                partner,
                matter.statusSince(),
                nextDay(matter));
    }

    private static @Nullable LocalDate nextDay(LegalAidMatter matter) {
        return switch (matter.status()) {
            case REFERRED -> day(matter.replyDue());
            case IN_PROGRESS -> matter.hearingOn();
            case REQUESTED, PREPARING, ACCEPTED, REFUSED, RESOLVED, WITHDRAWN -> null;
        };
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : CentreTime.day(at);
    }
}
