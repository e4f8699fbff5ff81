package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.staffcourse.DemandCourseCommand;
import vn.donghanh.staffcourse.DemandedCourseService;
import vn.donghanh.staffcourse.ParticipationOutcome;
import vn.donghanh.staffcourse.RecordStaffCourseCommand;
import vn.donghanh.staffcourse.StaffCourseFacts;
import vn.donghanh.staffcourse.StaffCourseQueries;
import vn.donghanh.staffcourse.StaffCourseRow;
import vn.donghanh.staffcourse.StaffCourseService;
import vn.donghanh.staffcourse.StaffCourseView;
import vn.donghanh.staffcourse.StaffCourseWithdrawalReason;

/**
 * Plays the training of staff. The words are the title of the course. The detail of a record or a correction is the topic, the days
 * until the first day (negative before), how many days it lasts, its hours, the source of funding or {@code -} when it costs
 * nothing, the organiser and the place.
 */
@ApplicationScoped
class DemoStaffCourses implements DemoScenarioRunner.Part {
    @Inject
    StaffCourseService service;

    @Inject
    DemandedCourseService demanded;

    @Inject
    StaffCourseQueries queries;

    @Inject
    StaffQueries staff;

    @Inject
    Clock clock;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry(
                        "staff-course-record",
                        (scenario, step) -> service.record(command(step.detail(), step.words()))),
                Map.entry(
                        "staff-course-correct",
                        (scenario, step) -> service.correct(
                                find(step.words()),
                                view(step.words()).version(),
                                command(step.detail(), step.words()))),
                Map.entry(
                        "staff-course-enrol",
                        (scenario, step) -> service.enrol(
                                find(step.words()), Set.of(step.detail().split(" ")))),
                Map.entry(
                        "staff-course-results",
                        (scenario, step) ->
                                service.recordOutcomes(find(step.words()), outcomes(step.words(), step.detail()))),
                Map.entry(
                        "staff-course-withdraw",
                        (scenario, step) -> service.withdraw(
                                find(step.words()),
                                view(step.words()).version(),
                                StaffCourseWithdrawalReason.valueOf(step.detail()))),
                Map.entry("staff-course-demand", (scenario, step) -> demand(step.detail(), step.words())));
    }

    /** @param detail the role and the topic that it demands */
    private void demand(String detail, String basis) {
        String[] parts = detail.split(" ", 2);
        demanded.demand(new DemandCourseCommand(Role.valueOf(parts[0]), parts[1], CentreTime.today(clock), basis));
    }

    /** Returns the course of this title. */
    String find(String title) {
        return queries.list(false, 1).rows().stream()
                .filter(row -> title.equals(row.facts().title()))
                .map(StaffCourseRow::ref)
                .findFirst()
                .orElseThrow();
    }

    private StaffCourseView view(String title) {
        return queries.get(find(title));
    }

    private RecordStaffCourseCommand command(String detail, String title) {
        String[] facts = detail.split("[|]", -1);
        LocalDate first = CentreTime.today(clock).plusDays(Long.parseLong(facts[1]));
        @Nullable String funding = facts[4].equals("-") ? null : facts[4];
        return new RecordStaffCourseCommand(new StaffCourseFacts(
                facts[0],
                title,
                facts[5],
                facts[6],
                first,
                first.plusDays(Long.parseLong(facts[2]) - 1),
                Integer.valueOf(facts[3]),
                funding,
                MissingReason.NOT_APPLICABLE));
    }

    /** Reads, for example, {@code worker1=CERTIFIED duty1=ABSENT}. */
    private Map<String, ParticipationOutcome> outcomes(String title, String detail) {
        Map<String, ParticipationOutcome> byName = Arrays.stream(detail.split(" "))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> staff.name(staff.findByUsername(pair[0]).orElseThrow()),
                        pair -> ParticipationOutcome.valueOf(pair[1])));
        return view(title).participants().stream()
                .filter(participant -> byName.containsKey(participant.name()))
                .collect(Collectors.toMap(
                        StaffCourseView.Participant::ref, participant -> byName.get(participant.name())));
    }
}
