package vn.donghanh.training;

import java.util.List;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.DisclosureContent.Row;
import vn.donghanh.partner.TrainingLevel;
import vn.donghanh.partner.TrainingTrade;

/** What a school is shown: a neutral programme, the name she wants to be called by there, the course and who pays. There is no free text, so nothing more can slip in. */
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
