package vn.donghanh.training;

import java.util.List;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.DisclosureContent.DisclosedRow;
import vn.donghanh.partner.ServiceType;

/**
 * Composes the disclosure to a school: a neutral programme name, the client's preferred name, the course and the payer. It has no free-text
 * field, so no other information can be disclosed.
 */
final class CourseSlipComposer {
    private CourseSlipComposer() {}

    static DisclosureContent compose(String student, ServiceType course, FeeSource fee) {
        return new DisclosureContent(List.of(
                DisclosedRow.of("PROGRAMME", "@training.programme"),
                DisclosedRow.of("STUDENT", student),
                DisclosedRow.of("TRADE", "@" + course.labelKey()),
                DisclosedRow.of("LEVEL", "@" + course.levelKey()),
                DisclosedRow.of("FEE", "@" + fee.disclosedKey())));
    }
}
