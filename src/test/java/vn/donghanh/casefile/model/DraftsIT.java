package vn.donghanh.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.assessment.AssessmentDraft;
import vn.donghanh.assessment.AssessmentService;
import vn.donghanh.closing.ClosingService;
import vn.donghanh.closing.RequestClosingCommand;
import vn.donghanh.intake.IntakeDraftService;
import vn.donghanh.intake.IntakeType;
import vn.donghanh.note.NoteSection;
import vn.donghanh.note.NoteService;
import vn.donghanh.note.SaveNoteDraftCommand;
import vn.donghanh.plan.PlanDraft;
import vn.donghanh.plan.PlanService;
import vn.donghanh.plan.SafetyPlan;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.Story;
import vn.donghanh.worklist.DraftRow;
import vn.donghanh.worklist.TaskQueries;

/** What someone has begun in any feature waits on her first page, and on nobody else's, for as long as it can be gone on with. */
@ExtendWith(ArquillianExtension.class)
class DraftsIT {
    @Inject
    StaffFixture crew;

    @Inject
    CaseFixture cases;

    @Inject
    Story story;

    @Inject
    TaskQueries work;

    @Inject
    IntakeDraftService drafts;

    @Inject
    NoteService notes;

    @Inject
    AssessmentService assessments;

    @Inject
    PlanService plans;

    @Inject
    ClosingService closings;

    @Inject
    Clock clock;

    @BeforeEach
    void aboard() {
        crew.ensureStaff();
    }

    @Test
    void aNoteIsOfferedToItsWriterAlone() {
        CaseNumber number = story.at(CaseStatus.ACCEPTED);
        keepNote(number);
        assertThat(pages("worker1")).contains("/note/notes/" + number);
        assertThat(pages("lead1")).doesNotContain("/note/notes/" + number);
    }

    @Test
    void anAssessmentIsOfferedUntilItIsSubmitted() {
        CaseNumber number = story.at(CaseStatus.ASSESSING);
        crew.as("worker1", () -> assessments.save(number.value(), AssessmentDraft.unsaved()));
        assertThat(pages("worker1")).contains("/assessment/assessment/" + number);
    }

    @Test
    void aPlanAndARequestToCloseAreOffered() {
        CaseNumber planned = story.at(CaseStatus.PLANNING);
        SafetyPlan none = new SafetyPlan(null, null, null, null, null);
        crew.as("worker1", () -> plans.save(planned.value(), new PlanDraft(0, 0, null, List.of(), null, null, none)));
        CaseNumber ending = story.at(CaseStatus.ACTIVE);
        crew.as(
                "worker1",
                () -> closings.saveDraft(new RequestClosingCommand(
                        ending.value(),
                        story.version(ending),
                        null,
                        Map.of(),
                        Livelihood.NOT_ASKED,
                        List.of(),
                        "Sắp xong.")));
        assertThat(pages("worker1")).contains("/plan/view/" + planned, "/closing/closing/" + ending);
    }

    @Test
    void aReceptionPutAsideIsOfferedToWhoHadItLastAndNamesNobody() {
        String ref = story.as("duty1", () -> drafts.saveDraft(
                        null,
                        clock.instant(),
                        new IntakeDraftService.KnownFacts(IntakeType.EMERGENCY, null, Set.of(), null),
                        Map.of("alias", "Chị Sen"))
                .draft());
        DraftRow row = drafts("duty1").stream()
                .filter(draft -> draft.page().equals("/intake/emergency/" + ref))
                .findFirst()
                .orElseThrow();
        assertThat(row.number()).isNull();
        assertThat(row.alias()).isNull();
        assertThat(pages("worker1")).doesNotContain("/intake/emergency/" + ref);
    }

    @Test
    void aDraftGoesWithTheCaseWhenItEndsOrIsSeenNoMore() {
        CaseNumber number = story.at(CaseStatus.ACTIVE);
        keepNote(number);
        crew.as("worker1", () -> cases.transition(number, CaseStep.REQUEST_CLOSING));
        crew.as("director1", () -> cases.transition(number, CaseStep.CLOSE));
        assertThat(pages("worker1")).doesNotContain("/note/notes/" + number);
    }

    @Test
    void everyDraftHasAName() {
        CaseNumber number = story.at(CaseStatus.ACCEPTED);
        keepNote(number);
        ResourceBundle words = ResourceBundle.getBundle("vn.donghanh.messages.note_vi");
        assertThat(drafts("worker1"))
                .filteredOn(draft -> draft.page().startsWith("/note/"))
                .isNotEmpty()
                .allSatisfy(
                        draft -> assertThat(words.containsKey(draft.labelKey())).isTrue());
    }

    private void keepNote(CaseNumber number) {
        crew.as(
                "worker1",
                () -> notes.saveDraft(new SaveNoteDraftCommand(
                        number.value(),
                        NoteSection.GENERAL,
                        null,
                        null,
                        RandomReference.random(),
                        RandomReference.random(),
                        "Đang viết dở.")));
    }

    private List<String> pages(String who) {
        return drafts(who).stream().map(DraftRow::page).toList();
    }

    private List<DraftRow> drafts(String who) {
        return story.as(who, () -> work.worklist().drafts());
    }
}
