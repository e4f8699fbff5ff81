package vn.donghanh.demo;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One client's story while it is told: who she is, what she needs, and the number her case has got. */
final class DemoTale {
    private final DemoPerson person;
    private final List<DemoNeed> needs;
    private @Nullable String number;
    private @Nullable String referral;
    private @Nullable String course;
    private @Nullable String slip;

    DemoTale(DemoPerson person, List<DemoNeed> needs) {
        this.person = person;
        this.needs = needs;
    }

    void isNumbered(String given) {
        number = given;
    }

    String number() {
        return Objects.requireNonNull(number);
    }

    void isReferred(String code) {
        referral = code;
    }

    /** The code of the last referral. */
    String referral() {
        return Objects.requireNonNull(referral);
    }

    /** @param code under which the school knows the course */
    void learns(String ref, String code) {
        course = ref;
        slip = code;
    }

    String course() {
        return Objects.requireNonNull(course);
    }

    String slip() {
        return Objects.requireNonNull(slip);
    }

    DemoPerson person() {
        return person;
    }

    List<DemoNeed> needs() {
        return needs;
    }
}
