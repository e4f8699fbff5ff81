package vn.donghanh.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.conference.access.ConferenceColleaguePolicy;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;

/** Opens and ends the tasks about conferences, their minutes and their decisions. */
@ApplicationScoped
class ConferenceTaskPlanner {
    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    ConferenceColleaguePolicy colleagues;

    @Inject
    DeadlineQueries deadlines;

    /** Opens the appointment for each invited colleague who may see the case; others are invited in person. */
    void planned(CaseView caseView, CaseConference conference, Collection<StaffId> invited) {
        Set<StaffId> readers = colleagues.readers(caseView);
        taskEnder.dropAbout(caseView.id(), conference.ref(), TaskKind.CONFERENCE_ATTEND);
        invited.stream()
                .filter(readers::contains)
                .forEach(staff -> taskOpener.open(
                        caseView.id(), TaskKind.CONFERENCE_ATTEND, staff, conference.ref(), conference.startsAt()));
    }

    void held(CaseView caseView, CaseConference conference, StaffId writer, Instant now) {
        taskEnder.completeAbout(caseView.id(), conference.ref(), TaskKind.CONFERENCE_ATTEND);
        taskOpener.open(
                caseView.id(),
                TaskKind.CONFERENCE_MINUTES,
                writer,
                conference.ref(),
                deadlines.due(DeadlineCode.CONFERENCE_MINUTES, now));
    }

    void cancelled(CaseView caseView, CaseConference conference) {
        taskEnder.dropAbout(caseView.id(), conference.ref(), TaskKind.CONFERENCE_ATTEND);
    }

    void written(CaseView caseView, CaseConference conference) {
        taskEnder.completeAbout(caseView.id(), conference.ref(), TaskKind.CONFERENCE_MINUTES);
    }

    void decided(CaseView caseView, ConferenceDecision decision) {
        taskOpener.open(
                caseView.id(),
                decision.kind().task(),
                decision.assignee(),
                decision.ref(),
                CentreTime.endOf(decision.dueOn()));
    }

    void settled(CaseView caseView, ConferenceDecision decision, DecisionOutcome outcome) {
        taskEnder.endAbout(caseView.id(), decision.ref(), decision.kind().task(), outcome.taskEnding());
    }
}
