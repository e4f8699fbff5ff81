package vn.donghanh.training;

import java.util.List;
import vn.donghanh.consent.DisclosedContent;
import vn.donghanh.consent.DisclosedContent.Line;
import vn.donghanh.partner.TrainingLevel;
import vn.donghanh.partner.TrainingTrade;

/** What a school is shown: a neutral programme, the name she wants to be called by there, the course and who pays. There is no free text, so nothing more can slip in. */
final class CourseSlip {
    private CourseSlip() {}

    static DisclosedContent of(String student, TrainingTrade trade, TrainingLevel level, FeeSource fee) {
        return new DisclosedContent(List.of(
                Line.of("PROGRAMME", "@training.programme"),
                Line.of("STUDENT", student),
                Line.of("TRADE", "@TrainingTrade." + trade),
                Line.of("LEVEL", "@TrainingLevel." + level),
                Line.of("FEE", "@" + fee.toldKey())));
    }
}
