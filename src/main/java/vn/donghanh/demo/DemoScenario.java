package vn.donghanh.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One client's story while it is told: who she is, what she needs, and the number her case has got. */
final class DemoScenario {
    private final DemoClient client;
    private final List<DemoNeed> needs;
    private final List<String> referrals = new ArrayList<>();
    private int episode = 1;
    private @Nullable String number;
    private @Nullable String course;
    private @Nullable String slip;
    private @Nullable String stay;
    private @Nullable String request;

    DemoScenario(DemoClient person, List<DemoNeed> needs) {
        this.client = person;
        this.needs = needs;
    }

    void setNumber(String given) {
        number = given;
    }

    String number() {
        return Objects.requireNonNull(number);
    }

    void addReferral(String code) {
        referrals.add(code);
    }

    /** The code of the referral that the step is about: {@code 2:ATTEND} names the second, without a number it is the last. */
    String referral(DemoStep step) {
        int colon = step.detail().indexOf(':');
        int place =
                colon < 0 ? referrals.size() : Integer.parseInt(step.detail().substring(0, colon));
        return referrals.get(place - 1);
    }

    void startNextEpisode() {
        episode++;
    }

    /** @param code under which the school knows the course */
    void setCourse(String ref, String code) {
        course = ref;
        slip = code;
    }

    /** @param ref of what an authority asked last */
    void setRequest(String ref) {
        request = ref;
    }

    String request() {
        return Objects.requireNonNull(request);
    }

    String course() {
        return Objects.requireNonNull(course);
    }

    String slip() {
        return Objects.requireNonNull(slip);
    }

    void setStay(String ref) {
        stay = ref;
    }

    String stay() {
        return Objects.requireNonNull(stay);
    }

    DemoClient client() {
        return client;
    }

    /** What she needs in this episode; where nothing new is told, what she needed before. */
    List<DemoNeed> needs() {
        for (int last = episode; last > 1; last--) {
            String key = client.key() + "/" + last;
            List<DemoNeed> hers =
                    needs.stream().filter(need -> need.key().equals(key)).toList();
            if (!hers.isEmpty()) {
                return hers;
            }
        }
        return needs.stream().filter(need -> need.key().equals(client.key())).toList();
    }
}
