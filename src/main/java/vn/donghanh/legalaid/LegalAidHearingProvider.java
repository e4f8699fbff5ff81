package vn.donghanh.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.HearingAccompanimentProvider;
import vn.donghanh.casefile.spi.HearingProvider;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.shared.CentreTime;

/** Tells the hearing days of a matter to the form of services, and ends the task of the day on which the client was accompanied. */
@ApplicationScoped
class LegalAidHearingProvider implements HearingProvider {
    @Inject
    LegalAidRepository matters;

    @Inject
    HearingAccompanimentProvider accompaniments;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Override
    public List<HearingDays> find(CaseView caseView) {
        List<LegalAidMatter> found = matters.findByCase(caseView.id());
        Map<String, List<LegalAidTransition>> byMatter =
                matters.findTransitions(found).stream().collect(Collectors.groupingBy(LegalAidTransition::businessRef));
        return found.stream()
                .map(matter -> new HearingDays(
                        matter.ref(),
                        matter.matterKey(),
                        LegalAidMatter.hearingDays(byMatter.getOrDefault(matter.ref(), List.of()))))
                .toList();
    }

    /** Completes the task of the current hearing day, and opens it again when nobody counts as having gone along any more. */
    @Override
    public void accompanimentChanged(CaseView caseView, String matter, LocalDate day) {
        findMatter(caseView, matter)
                .filter(found -> found.status().isOpen() && day.equals(found.hearingOn()))
                .ifPresent(found -> update(found, day));
    }

    private void update(LegalAidMatter matter, LocalDate day) {
        if (accompaniments.findGiven(matter.caseId(), matter.ref()).containsKey(day)) {
            taskEnder.completeAbout(matter.caseId(), matter.ref(), TaskKind.LEGAL_HEARING);
        } else {
            taskEnder.dropAbout(matter.caseId(), matter.ref(), TaskKind.LEGAL_HEARING);
            taskOpener.openForManager(matter.caseId(), TaskKind.LEGAL_HEARING, matter.ref(), CentreTime.endOf(day));
        }
    }

    private Optional<LegalAidMatter> findMatter(CaseView caseView, String ref) {
        return matters.findByCase(caseView.id()).stream()
                .filter(matter -> matter.ref().equals(ref))
                .findFirst();
    }
}
