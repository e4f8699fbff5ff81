package vn.donghanh.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.assessment.AssessmentDraft;
import vn.donghanh.assessment.AssessmentQueries;
import vn.donghanh.assessment.AssessmentService;
import vn.donghanh.assessment.AssessmentText;
import vn.donghanh.assessment.NeedDraft;
import vn.donghanh.casefile.CaseAccessHistoryQueries;
import vn.donghanh.casefile.CaseManagementQueries;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.CaseTaskService;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.casefile.task.OpenTaskCommand;
import vn.donghanh.closing.ClosingQueries;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentQueries;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.intake.SafeContactPageQueries;
import vn.donghanh.note.ContactOutcome;
import vn.donghanh.note.ContactSafety;
import vn.donghanh.note.ContactService;
import vn.donghanh.note.NoteKind;
import vn.donghanh.note.NoteQueries;
import vn.donghanh.note.NoteSection;
import vn.donghanh.note.NoteService;
import vn.donghanh.note.RecordContactCommand;
import vn.donghanh.note.WriteNoteCommand;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.contact.ContactChannel;
import vn.donghanh.plan.ActionDraft;
import vn.donghanh.plan.ActionOwner;
import vn.donghanh.plan.GoalDraft;
import vn.donghanh.plan.PlanDraft;
import vn.donghanh.plan.PlanQueries;
import vn.donghanh.plan.PlanService;
import vn.donghanh.plan.SafetyPlan;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.stay.EnquiryChannel;
import vn.donghanh.stay.EventTime;
import vn.donghanh.stay.RefusalReason;
import vn.donghanh.stay.StayDecisionService;
import vn.donghanh.stay.StayGround;
import vn.donghanh.stay.StayQueries;
import vn.donghanh.stay.StayService;

/** A case and each of its tabs need as many statements however long its history is, counted by the database. */
@ExtendWith(ArquillianExtension.class)
class TabStatementsIT {
    /** With a history of every kind, and the event. */
    private static final Map<String, Long> MOST = Map.of("overview", 29L, "notes", 14L, "contact", 12L);

    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    CaseScenario story;

    @Inject
    NoteService notes;

    @Inject
    NoteQueries noteQueries;

    @Inject
    ContactService contacts;

    @Inject
    SafeContactPageQueries agreement;

    @Inject
    ConsentService consents;

    @Inject
    ConsentQueries register;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    CaseAccessHistoryQueries accessHistory;

    @Inject
    CaseManagementQueries managementQueries;

    @Inject
    CaseTaskService tasks;

    @Inject
    IdentityService identity;

    @Inject
    AssessmentService assessments;

    @Inject
    AssessmentQueries assessmentQueries;

    @Inject
    PlanService plans;

    @Inject
    PlanQueries planQueries;

    @Inject
    ClosingQueries closingQueries;

    @Inject
    StayService stayService;

    @Inject
    StayDecisionService stayDecisions;

    @Inject
    StayQueries stays;

    @Inject
    Clock clock;

    @Inject
    LookupCounter looks;

    @BeforeEach
    void ensureStaff() {
        staff.ensureStaff();
    }

    @Test
    void longHistoryNeedsNoMoreStatements() {
        CaseNumber shortOne = tabsOf("short");
        CaseNumber longOne = tabsOf("long");
        fillHistory(shortOne, 3);
        fillHistory(longOne, 14);
        Map<String, LookupCounter.Cost> few = new TreeMap<>();
        Map<String, LookupCounter.Cost> many = new TreeMap<>();
        looks.costs().forEach((name, cost) -> (name.startsWith("short") ? few : many)
                .put(name.replaceFirst("^\\w+ ", ""), cost));
        LookupCounter.assertConstant(
                few,
                many,
                "overview",
                "notes",
                "tasks",
                "contact",
                "consents",
                "readers",
                "assessment",
                "plan",
                "stays",
                "stay");
        MOST.forEach(
                (name, most) -> assertThat(few.get(name).statements()).as(name).isLessThanOrEqualTo(most));
    }

    /** The case, its readers, consents, alias and safe contact, and the event of two statements; the page of levels itself has five. */
    @Test
    void frameOfACasePageNeedsSevenStatements() {
        CaseNumber number = story.caseAt(CaseStatus.ASSESSING);
        looks.add(
                "frame",
                "worker1",
                () -> managementQueries.level(number.value()).header().readers().size());
        assertThat(looks.costs().get("frame").statements()).isLessThanOrEqualTo(7 + 5);
    }

    private CaseNumber tabsOf(String name) {
        CaseNumber number = story.caseAt(CaseStatus.ASSESSING);
        String of = number.value();
        looks.add(name + " overview", "worker1", () -> overview.page(of, true)
                .entries()
                .size());
        looks.add(
                name + " notes",
                "worker1",
                () -> noteQueries.notes(of, 1).notes().size());
        looks.add(
                name + " tasks",
                "worker1",
                () -> noteQueries.notes(of, 1).tasks().tasks().size());
        looks.add(
                name + " contact",
                "worker1",
                () -> noteQueries.contact(of).attempts().size());
        looks.add(name + " consents", "worker1", () -> register.page(of).past().size());
        looks.add(name + " readers", "worker1", () -> accessHistory
                .page(of, true, new PageRequest(0, 100, "", true))
                .rows()
                .size());
        looks.add(
                name + " who sees it",
                "lead1",
                () -> managementQueries.access(of).header().readers().size());
        looks.add(
                name + " level",
                "worker1",
                () -> managementQueries.level(of).header().readers().size());
        looks.add(name + " identity", "worker1", () -> identity.statuses(of).size());
        looks.add(name + " stays", "worker1", () -> stays.list(of).rows().size());
        looks.add(
                name + " stay",
                "worker1",
                () -> stays.get(of, latestStay(of)).residence().enquiries().size());
        looks.add(
                name + " safe contact",
                "worker1",
                () -> agreement.page(of).header().readers().size());
        looks.add(
                name + " assessment",
                "worker1",
                () -> assessmentQueries.page(of).assessment().needs().size());
        looks.add(
                name + " plan",
                "worker1",
                () -> planQueries.page(of, null).plan().goals().size());
        looks.add(
                name + " plan being written",
                "worker1",
                () -> planQueries.edit(of).editor().draft().goals().size());
        looks.add(
                name + " review",
                "worker1",
                () -> planQueries.review(of).header().readers().size());
        looks.add(
                name + " closing",
                "worker1",
                () -> closingQueries.closing(of).frame().readers().size());
        looks.add(
                name + " follow-up",
                "worker1",
                () -> closingQueries.followUp(of).frame().readers().size());
        return number;
    }

    private void fillHistory(CaseNumber number, int times) {
        List<String> colleagues = List.of("worker2", "counsellor1", "nurse1", "worker3", "duty1", "lead2");
        staff.as("lead1", () -> colleagues.stream()
                .limit(times)
                .forEach(username -> cases.grant(number, staff.id(username), AccessGround.TEAM)));
        staff.as("worker1", () -> {
            for (int i = 0; i < times; i++) {
                write(number, i);
                staff.as(i % 2 == 0 ? "lead1" : "director1", () -> overview.page(number.value(), false));
            }
            assess(number, times);
            cases.transition(number, CaseStep.COMPLETE_ASSESSMENT);
            plan(number, times);
            stay(number, times);
        });
    }

    private String latestStay(String number) {
        return stays.list(number).rows().get(0).ref();
    }

    /** All but the last stay were refused for another place; for the last one, several enquiries are recorded. */
    private void stay(CaseNumber number, int times) {
        String of = number.value();
        for (int i = 0; i < times; i++) {
            String ref = stayService.request(
                    of,
                    new StayService.RequestStayCommand(
                            EventTime.of(clock.instant()), StayGround.DOMESTIC_VIOLENCE, "Cần chỗ ở " + i));
            if (i < times - 1) {
                staff.as(
                        "lead1",
                        () -> stayDecisions.refuse(
                                of,
                                ref,
                                new StayDecisionService.RefuseStayCommand(
                                        RefusalReason.FULL, "Nhà tạm lánh khác", "Chị trực")));
            } else {
                stayService.admit(
                        of,
                        ref,
                        new StayService.AdmitCommand(EventTime.of(clock.instant()), "Giường 1", "không có", true));
                for (int j = 0; j < times; j++) {
                    stayService.recordEnquiry(of, ref, EnquiryChannel.PHONE, "Hỏi lần " + j);
                }
            }
        }
    }

    private void write(CaseNumber number, int i) {
        notes.write(new WriteNoteCommand(
                number.value(),
                NoteSection.GENERAL,
                NoteKind.OFFICE,
                CentreTime.today(clock),
                LocalTime.MIDNIGHT,
                "Ghi chép " + i,
                null,
                0,
                RandomReference.random()));
        contacts.record(new RecordContactCommand(
                number.value(),
                true,
                ContactChannel.IN_PERSON,
                CentreTime.today(clock),
                LocalTime.MIDNIGHT,
                null,
                ContactSafety.COULD_NOT_ASK,
                ContactOutcome.NO_ANSWER,
                null));
        consents.record(
                number.value(),
                new RecordConsentCommand(
                        ConsentScope.CONTACT,
                        RecordConsentCommand.Answer.YES,
                        ConsentMethod.WITNESSED_VERBAL,
                        "nurse1",
                        null,
                        null,
                        CentreTime.today(clock).plusDays(100)));
        tasks.open(new OpenTaskCommand(
                number.value(), "Việc " + i, CentreTime.today(clock).plusDays(3), null));
    }

    private void assess(CaseNumber number, int needs) {
        assessments.save(
                number.value(),
                AssessmentDraft.unsaved()
                        .needs(List.of(PresentingNeed.values()).subList(0, needs).stream()
                                .map(need -> new NeedDraft(null, need, "Lời của chị.", null, null, null))
                                .toList())
                        .text(AssessmentText.STRENGTHS, "Chăm chỉ."));
    }

    private void plan(CaseNumber number, int goals) {
        List<GoalDraft> drafts = new ArrayList<>();
        for (int i = 0; i < goals; i++) {
            List<ActionDraft> actions = new ArrayList<>();
            for (int j = 0; j < goals; j++) {
                actions.add(new ActionDraft(
                        null,
                        "Việc " + j,
                        ActionOwner.CLIENT,
                        null,
                        null,
                        CentreTime.today(clock).plusDays(9),
                        "Miễn phí"));
            }
            drafts.add(new GoalDraft(null, null, "Mục tiêu " + i, actions));
        }
        plans.save(
                number.value(),
                new PlanDraft(
                        0, 0, "Em muốn yên ổn.", drafts, null, null, new SafetyPlan(null, null, null, null, null)));
    }
}
