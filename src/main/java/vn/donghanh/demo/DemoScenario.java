package vn.donghanh.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The state of one client's story while it is played: the client, the needs, and the number of the case. */
final class DemoScenario {
    private final DemoClient client;
    private final List<DemoNeed> needs;
    private final List<String> referrals = new ArrayList<>();
    private int episode = 1;
    private @Nullable String number;
    private @Nullable String course;
    private @Nullable String slip;
    private @Nullable String support;
    private @Nullable String supportSlip;
    private @Nullable String matter;
    private @Nullable String matterCode;
    private @Nullable String placement;
    private @Nullable String introduction;
    private @Nullable String loan;
    private @Nullable String loanSlip;
    private @Nullable String stay;
    private @Nullable String incident;
    private @Nullable String screening;
    private @Nullable String conference;
    private @Nullable String request;
    private @Nullable String delivery;
    private @Nullable String session;
    private @Nullable String outreach;
    private @Nullable String receipt;

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

    /** Returns the code of the referral of a step: {@code 2:ATTEND} means the second; without a number the last. */
    String referral(DemoStep step) {
        int colon = step.detail().indexOf(':');
        int position =
                colon < 0 ? referrals.size() : Integer.parseInt(step.detail().substring(0, colon));
        return referrals.get(position - 1);
    }

    void startNextEpisode() {
        episode++;
    }

    /** @param code the school's code of the course */
    void setCourse(String ref, String code) {
        course = ref;
        slip = code;
    }

    /** @param code the partner's code of the legal matter */
    void setMatter(String ref, String code) {
        matter = ref;
        matterCode = code;
    }

    String matter() {
        return Objects.requireNonNull(matter);
    }

    String matterCode() {
        return Objects.requireNonNull(matterCode);
    }

    /** @param code the number of the slip */
    void setSupport(String ref, String code) {
        support = ref;
        supportSlip = code;
    }

    void setOutreach(String ref) {
        outreach = ref;
    }

    String outreach() {
        return Objects.requireNonNull(outreach);
    }

    /** @param ref of the latest receipt of goods */
    void setReceipt(String ref) {
        receipt = ref;
    }

    String receipt() {
        return Objects.requireNonNull(receipt);
    }

    /** @param ref of the latest request by an authority */
    void setRequest(String ref) {
        request = ref;
    }

    String request() {
        return Objects.requireNonNull(request);
    }

    /** @param code the partner's code of the placement */
    void setPlacement(String ref, String code) {
        placement = ref;
        introduction = code;
    }

    String placement() {
        return Objects.requireNonNull(placement);
    }

    String introduction() {
        return Objects.requireNonNull(introduction);
    }

    /** @param code the lender's code of the loan */
    void setLoan(String ref, String code) {
        loan = ref;
        loanSlip = code;
    }

    String loan() {
        return Objects.requireNonNull(loan);
    }

    String loanSlip() {
        return Objects.requireNonNull(loanSlip);
    }

    String course() {
        return Objects.requireNonNull(course);
    }

    String slip() {
        return Objects.requireNonNull(slip);
    }

    String support() {
        return Objects.requireNonNull(support);
    }

    String supportSlip() {
        return Objects.requireNonNull(supportSlip);
    }

    /** @param ref of the latest incident */
    void setIncident(String ref) {
        incident = ref;
    }

    String incident() {
        return Objects.requireNonNull(incident);
    }

    /** @param ref of the latest screening during the case */
    void setScreening(String ref) {
        screening = ref;
    }

    String screening() {
        return Objects.requireNonNull(screening);
    }

    /** @param ref of the latest conference */
    void setConference(String ref) {
        conference = ref;
    }

    String conference() {
        return Objects.requireNonNull(conference);
    }

    void setStay(String ref) {
        stay = ref;
    }

    /** @param ref of the latest delivery */
    void setDelivery(String ref) {
        delivery = ref;
    }

    String delivery() {
        return Objects.requireNonNull(delivery);
    }

    /** @param ref of the latest counselling session */
    void setSession(String ref) {
        session = ref;
    }

    String session() {
        return Objects.requireNonNull(session);
    }

    String stay() {
        return Objects.requireNonNull(stay);
    }

    DemoClient client() {
        return client;
    }

    /** Returns the needs in this episode; without new ones, those of the previous episode. */
    List<DemoNeed> needs() {
        for (int last = episode; last > 1; last--) {
            String key = client.key() + "/" + last;
            List<DemoNeed> episodeNeeds =
                    needs.stream().filter(need -> need.key().equals(key)).toList();
            if (!episodeNeeds.isEmpty()) {
                return episodeNeeds;
            }
        }
        return needs.stream().filter(need -> need.key().equals(client.key())).toList();
    }

    /** Returns the client's rank of this need, from 1 on. */
    int rankOf(String need) {
        return 1 + needs().stream().map(DemoNeed::need).toList().indexOf(need);
    }
}
