package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.partnerbusiness.loop.BusinessEvidenceProvider;

/** Provides courses that have begun as evidence of plan actions. */
@ApplicationScoped
class CourseEvidenceProvider extends BusinessEvidenceProvider<Enrolment> {
    CourseEvidenceProvider() {
        super(EvidenceKind.COURSE, Enrolment.class, "begunOn");
    }

    @Override
    protected @Nullable LocalDate servedOn(Enrolment enrolment) {
        return enrolment.begunOn();
    }

    @Override
    protected ServiceGroup group(Enrolment enrolment) {
        return ServiceGroup.TRAINING;
    }
}
