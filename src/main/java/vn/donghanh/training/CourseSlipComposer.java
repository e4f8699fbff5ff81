package vn.donghanh.training;

import java.util.List;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.DisclosureContent.Row;
import vn.donghanh.partner.TrainingLevel;
import vn.donghanh.partner.TrainingTrade;

/**
 * Composes the disclosure to a school: a neutral programme name, the client's preferred name, the course and the payer. It has no free-text
 * field, so no other information can be disclosed.
 */
final class CourseSlipComposer {
    private CourseSlipComposer() {}

    static DisclosureContent compose(String student, TrainingTrade trade, TrainingLevel level, FeeSource fee) {
        return new DisclosureContent(List.of(
                Row.of("PROGRAMME", "@training.programme"),
                Row.of("STUDENT", student),
                Row.of("TRADE", "@TrainingTrade." + trade),
                Row.of("LEVEL", "@TrainingLevel." + level),
                Row.of("FEE", "@" + fee.disclosedKey())));
    }
}
