package vn.donghanh.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.ClientQuestionProvider;
import vn.donghanh.casefile.spi.HearingAccompanimentProvider;
import vn.donghanh.shared.CentreTime;

/** The hearing days ahead, on which the client is accompanied. */
@ApplicationScoped
class LegalAidQuestionProvider implements ClientQuestionProvider {
    @Inject
    LegalAidRepository matters;

    @Inject
    HearingAccompanimentProvider accompaniments;

    @Inject
    Clock clock;

    @Override
    public List<ClientQuestion> questions(CaseId caseId) {
        return matters.findByCase(caseId).stream().flatMap(this::question).toList();
    }

    /** Returns the hearing day of a matter; empty when there is none ahead, or somebody went along. */
    Stream<ClientQuestion> question(LegalAidMatter matter) {
        return isAccompanied(matter) ? Stream.empty() : question(matter, CentreTime.today(clock));
    }

    private boolean isAccompanied(LegalAidMatter matter) {
        LocalDate day = matter.hearingOn();
        return day != null
                && accompaniments.findGiven(matter.caseId(), matter.ref()).containsKey(day);
    }

    static Stream<ClientQuestion> question(LegalAidMatter matter, LocalDate today) {
        LocalDate day = matter.hearingOn();
        return day == null || day.isBefore(today) || !matter.status().isOpen()
                ? Stream.empty()
                : Stream.of(new ClientQuestion(TaskKind.LEGAL_HEARING, matter.ref(), CentreTime.endOf(day)));
    }
}
