package vn.donghanh.demo.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.donghanh.reporting.programme.PlanDetails;
import vn.donghanh.reporting.programme.ProgrammePlanView;
import vn.donghanh.reporting.programme.ProgrammeQueries;
import vn.donghanh.reporting.programme.ProgrammeService;
import vn.donghanh.reporting.programme.Target;
import vn.donghanh.reporting.programme.TargetDetails;

/** Prepares, confirms and discards versions of the plan through the use cases, as the officer of the step. */
@ApplicationScoped
public class DemoProgramme {
    @Inject
    ProgrammeService service;

    @Inject
    ProgrammeQueries queries;

    /**
     * Prepares a version of the plan in force with a new goal for one target.
     *
     * @param from its first day
     */
    public void prepare(String number, LocalDate from, String target, int percent) {
        String inForce = queries.list().inForce();
        ProgrammePlanView plan = queries.get(inForce);
        PlanDetails details = plan.details();
        String ref = service.prepare(
                inForce,
                new PlanDetails(
                        number,
                        details.nameVi(),
                        details.nameEn(),
                        details.issuedBy(),
                        details.programmeVi(),
                        details.programmeEn(),
                        details.basis(),
                        details.areaId(),
                        from,
                        null));
        Target old = plan.targets().stream()
                .filter(planned -> planned.code().equals(target))
                .findFirst()
                .orElseThrow();
        service.putTarget(
                ref,
                target,
                new TargetDetails(
                        target,
                        old.titleVi(),
                        old.titleEn(),
                        wordsOf(old.words(), old.percent(), percent),
                        old.unitVi(),
                        old.unitEn(),
                        old.rule(),
                        percent,
                        percent / 2,
                        old.nationalRule(),
                        old.nationalPercent(),
                        old.percent(),
                        from.getYear() - 1,
                        old.content(),
                        old.ownStaff()));
    }

    /** Returns the wording of a target with its new goal. */
    static String wordsOf(String words, int before, int percent) {
        return words.replace(before + "%", percent + "%");
    }

    public void submit(String number) {
        service.submit(ref(number));
    }

    public void confirm(String number) {
        String ref = ref(number);
        service.confirm(ref, queries.get(ref).version());
    }

    public void discard(String number) {
        service.discard(ref(number));
    }

    private String ref(String number) {
        return queries.list().versions().stream()
                .filter(line -> line.row().number().equals(number))
                .map(line -> line.row().ref())
                .findFirst()
                .orElseThrow();
    }
}
