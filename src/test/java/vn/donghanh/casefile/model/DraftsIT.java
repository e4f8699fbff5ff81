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
import vn.donghanh.casefile.draft.CaseDraftForm;
import vn.donghanh.casefile.draft.CaseDraftService;
import vn.donghanh.casefile.draft.SaveCaseDraftCommand;
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
import vn.donghanh.security.Role;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.SaveServiceDraftCommand;
import vn.donghanh.service.ServiceDeliveryService;
import vn.donghanh.service.counselling.SaveSessionDraftCommand;
import vn.donghanh.service.counselling.SessionService;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.worklist.DraftRow;
import vn.donghanh.worklist.TaskQueries;

/** Saved drafts of all features are listed on their author's home page only, as long as they can be continued. */
@ExtendWith(ArquillianExtension.class)
class DraftsIT {
    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    CaseScenario story;

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
    CaseDraftService forms;

    @Inject
    ServiceDeliveryService services;

    @Inject
    SessionService sessions;

    @Inject
    Clock clock;

    @BeforeEach
    void createStaff() {
        staff.ensureStaff();
    }

    @Test
    void aNoteDraftIsListedForItsAuthorOnly() {
        CaseNumber number = story.caseAt(CaseStatus.ACCEPTED);
        saveNoteDraft(number);
        assertThat(pages("worker1")).contains("/note/notes/" + number);
        assertThat(pages("lead1")).doesNotContain("/note/notes/" + number);
    }

    @Test
    void anAssessmentDraftIsListedForItsAuthor() {
        CaseNumber number = story.caseAt(CaseStatus.ASSESSING);
        staff.as("worker1", () -> assessments.save(number.value(), AssessmentDraft.unsaved()));
        assertThat(pages("worker1")).contains("/assessment/assessment/" + number);
    }

    @Test
    void planAndClosingDraftsAreListed() {
        CaseNumber planning = story.caseAt(CaseStatus.PLANNING);
        SafetyPlan none = new SafetyPlan(null, null, null, null, null);
        staff.as("worker1", () -> plans.save(planning.value(), new PlanDraft(0, 0, null, List.of(), null, null, none)));
        CaseNumber closing = story.caseAt(CaseStatus.ACTIVE);
        staff.as(
                "worker1",
                () -> closings.saveDraft(new RequestClosingCommand(
                        closing.value(),
                        story.version(closing),
                        null,
                        Map.of(),
                        Livelihood.NOT_ASKED,
                        List.of(),
                        "Sắp xong.")));
        assertThat(pages("worker1")).contains("/plan/view/" + planning, "/closing/closing/" + closing);
    }

    @Test
    void anIntakeDraftIsListedForItsAuthorWithoutNames() {
        String ref = story.as("duty1", () -> drafts.saveDraft(
                        null,
                        clock.instant(),
                        new IntakeDraftService.KnownFacts(IntakeType.EMERGENCY, null, Set.of(), null),
                        Map.of("alias", "Chị Sen"))
                .draft()
                .ref());
        DraftRow row = drafts("duty1").stream()
                .filter(draft -> draft.page().equals("/intake/emergency/" + ref))
                .findFirst()
                .orElseThrow();
        assertThat(row.number()).isNull();
        assertThat(row.alias()).isNull();
        assertThat(pages("worker1")).doesNotContain("/intake/emergency/" + ref);
    }

    @Test
    void anOrdinaryReceptionPutAsideIsListed() {
        String ref = story.as("duty1", () -> drafts.saveDraft(
                        null,
                        clock.instant(),
                        new IntakeDraftService.KnownFacts(IntakeType.ORDINARY, null, Set.of(), null),
                        Map.of("alias", "Chị Sen"))
                .draft()
                .ref());
        assertThat(pages("duty1")).contains("/intake/ordinary/" + ref);
    }

    @Test
    void unsentFormsOfACaseAreListedForTheirAuthor() {
        String number = story.caseAt(CaseStatus.ACTIVE).value();
        staff.as("worker1", () -> {
            forms.save(new SaveCaseDraftCommand(number, CaseDraftForm.INCIDENT, "Đang viết", RandomReference.random()));
            forms.save(new SaveCaseDraftCommand(number, CaseDraftForm.PROFILE, "Đang viết", RandomReference.random()));
            services.saveDraft(
                    new SaveServiceDraftCommand(number, DeliveryType.CONDOMS, "Đang viết", RandomReference.random()));
        });
        staff.asHolding(
                Set.of(Role.COUNSELLOR),
                "worker1",
                () -> sessions.saveDraft(new SaveSessionDraftCommand(
                        number, DeliveryType.CRISIS_INTERVENTION, "Đang viết", RandomReference.random())));
        assertThat(drafts("worker1"))
                .filteredOn(draft -> draft.page().endsWith(number))
                .extracting(draft -> draft.labelKey() + " " + draft.page())
                .containsExactlyInAnyOrder(
                        "CaseDraftForm.INCIDENT /incident/record/" + number,
                        "CaseDraftForm.PROFILE /identity/profile/" + number,
                        "service_record.draft.label /service/record/" + number,
                        "counselling_session.draft.label /service/session/" + number);
        assertThat(drafts("lead1")).noneMatch(draft -> draft.page().endsWith(number));
    }

    @Test
    void aDraftIsNotListedAfterTheCaseEnds() {
        CaseNumber number = story.caseAt(CaseStatus.ACTIVE);
        saveNoteDraft(number);
        staff.as("worker1", () -> cases.transition(number, CaseStep.REQUEST_CLOSING));
        staff.as("director1", () -> cases.transition(number, CaseStep.CLOSE));
        assertThat(pages("worker1")).doesNotContain("/note/notes/" + number);
    }

    @Test
    void everyDraftHasALabel() {
        CaseNumber number = story.caseAt(CaseStatus.ACCEPTED);
        saveNoteDraft(number);
        ResourceBundle messages = ResourceBundle.getBundle("vn.donghanh.messages.note_vi");
        assertThat(drafts("worker1"))
                .filteredOn(draft -> draft.page().startsWith("/note/"))
                .isNotEmpty()
                .allSatisfy(draft ->
                        assertThat(messages.containsKey(draft.labelKey())).isTrue());
    }

    private void saveNoteDraft(CaseNumber number) {
        staff.as(
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

    private List<String> pages(String username) {
        return drafts(username).stream().map(DraftRow::page).toList();
    }

    private List<DraftRow> drafts(String username) {
        return story.as(username, () -> work.worklist().drafts());
    }
}
