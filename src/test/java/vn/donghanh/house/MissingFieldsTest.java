package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.donghanh.assessment.web.AssessmentForm;
import vn.donghanh.assessment.web.SituationForm;
import vn.donghanh.casefile.web.LivelihoodForm;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.closing.web.FollowUpForm;
import vn.donghanh.feedback.web.FeedbackForm;
import vn.donghanh.identity.web.IdentityForm;
import vn.donghanh.intake.web.OrdinaryIntakePage;
import vn.donghanh.intake.web.SafeContactForm;
import vn.donghanh.person.contact.SafeContactTerms;
import vn.donghanh.person.profile.ProfileField;
import vn.donghanh.placement.web.WorkTermsForm;
import vn.donghanh.plan.web.ReviewForm;
import vn.donghanh.service.outreach.web.OutreachForm;
import vn.donghanh.shared.MissingReason;

/** Where a record can store a reason for a missing answer, its form offers all four reasons, and each one has its own icon and text. */
class MissingFieldsTest {
    private static final Path PAGES = Path.of("src/main/webapp");

    /**
     * A control for a missing answer.
     *
     * @param control the id of the control that offers the reasons
     * @param from the property of the form that provides them
     * @param offered the content of that property
     */
    private record Place(String page, String control, String from, Object offered) {}

    /** Each stored reason, {@code Class.field}, and the control that sets it. A new field that is not listed here fails. */
    private static Map<String, List<Place>> places() {
        Object reasons = new OrdinaryIntakePage().getReasons();
        Object livelihood = new LivelihoodForm().getMissing();
        Map<String, List<Place>> places = new LinkedHashMap<>();
        places.put(
                "PersonField.missing",
                List.of(
                        new Place("WEB-INF/identity/edit.xhtml", "kind", "kinds", new IdentityForm().getKinds()),
                        new Place("WEB-INF/intake/further.xhtml", "#{name}Missing", "reasons", reasons),
                        new Place("intake/ordinary.xhtml", "groupMissing", "reasons", reasons)));
        places.put(
                "Assessment.groupsMissing",
                List.of(new Place(
                        "WEB-INF/assessment/life.xhtml",
                        "groupsMissing",
                        "missing",
                        new AssessmentForm().getMissing())));
        places.put(
                "LifeSituation.selfRatingMissing",
                List.of(new Place(
                        "WEB-INF/assessment/life.xhtml", "rating", "missing", new SituationForm().getMissing())));
        places.put(
                "PlanReview.selfRatingMissing",
                List.of(new Place(
                        "WEB-INF/plan/reviewform.xhtml", "rating", "missing", new ReviewForm().getMissing())));
        for (Map.Entry<String, String> control :
                Map.of("selfRatingMissing", "rating", "debtsMissing", "debts").entrySet()) {
            places.put(
                    "SelfReport." + control.getKey(),
                    List.of(new Place(
                            "WEB-INF/closing/selfreport.xhtml",
                            control.getValue(),
                            "missing",
                            new FollowUpForm().getMissing())));
        }
        places.put(
                "SafeContactTerms.missing",
                List.of(new Place("intake/contact.xhtml", "missing", "reasons", new SafeContactForm().getReasons())));
        places.put(
                "FeedbackAnswer.missing",
                List.of(new Place(
                        "WEB-INF/feedback/form.xhtml", "rating", "missing", new FeedbackForm().getMissing())));
        // Nobody is asked who pays: of the four reasons only "not known yet" and "no cost" make sense
        places.put("ServiceDelivery.fundingMissing", List.of());
        places.put("StockMovement.fundingMissing", List.of());
        places.put("OutreachContact.fundingMissing", List.of());
        places.put("StaffCourse.fundingMissing", List.of());
        places.put(
                "OutreachContact.personsMissing",
                List.of(new Place(
                        "service/outreach/record.xhtml",
                        "personsMissing",
                        "missing",
                        new OutreachForm().getMissing())));
        places.put(
                "WorkTerms.employmentMissing",
                List.of(new Place(
                        "WEB-INF/placement/terms.xhtml", "employment", "missing", new WorkTermsForm().getMissing())));
        places.put(
                "WorkTerms.wageMissing",
                List.of(new Place(
                        "WEB-INF/placement/terms.xhtml", "wage", "missing", new WorkTermsForm().getMissing())));
        for (String owner : List.of("LifeSituation", "Livelihood")) {
            places.put(
                    owner + ".employmentMissing",
                    List.of(new Place("WEB-INF/casefile/livelihood.xhtml", "employment", "missing", livelihood)));
            places.put(
                    owner + ".incomeMissing",
                    List.of(new Place("WEB-INF/casefile/livelihood.xhtml", "incomeMissing", "missing", livelihood)));
        }
        return places;
    }

    /** Contact with health care is sealed as one code, so no entity names its reason. */
    @Test
    void contactWithHealthCareOffersAllFourReasons() throws IOException {
        Place health =
                new Place("WEB-INF/closing/selfreport.xhtml", "health", "missing", new FollowUpForm().getMissing());
        assertThat(control(health)).contains(".missing}");
        assertThat(names(health.offered())).containsAll(names(MissingReason.values()));
    }

    /** Entities name their reasons; safe contact is encrypted as one text, so its source record is checked. */
    @Test
    void everyStoredReasonHasAControl() {
        Set<String> stored = new TreeSet<>();
        Product.CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class)
                        || type.isAnnotatedWith(Embeddable.class)
                        || type.isEquivalentTo(SafeContactTerms.class))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(MissingReason.class))
                .map(MissingFieldsTest::name)
                .forEach(stored::add);
        assertThat(stored).containsExactlyInAnyOrderElementsOf(places().keySet());
    }

    @Test
    void everyControlOffersAllFourReasons() throws IOException {
        for (List<Place> ofOne : places().values()) {
            for (Place place : ofOne) {
                String control = control(place);
                assertThat(control).as(place.page() + " " + place.control()).contains('.' + place.from() + '}');
                assertThat(names(place.offered()))
                        .as(place.page() + " " + place.control())
                        .containsAll(Stream.of(MissingReason.values())
                                .map(MissingReason::name)
                                .toList());
            }
        }
    }

    /** A profile is encrypted as one text; each question has a control with the four reasons, the empty one is that it was not asked. */
    @Test
    void everyQuestionOfTheProfileOffersAllFourReasons() throws IOException {
        String page = Files.readString(PAGES.resolve("identity/profile.xhtml"));
        assertThat(Stream.of(ProfileField.values()))
                .allMatch(question -> page.contains("<ui:param name=\"name\" value=\"" + question + "\""));
        for (String control : List.of("profilechoice", "profilereason")) {
            assertThat(Files.readString(PAGES.resolve("WEB-INF/identity/" + control + ".xhtml")))
                    .contains("msg['MissingReason.UNKNOWN']")
                    .containsAnyOf("clientProfilePage.options(name)", "clientProfilePage.reasons()");
        }
    }

    /** An outcome is one answer of a list, which contains the four reasons beside reached and not reached. */
    @Test
    void outcomeMayBeMissingForEachReason() {
        assertThat(names(OutcomeAnswer.values())).containsAll(names(MissingReason.values()));
    }

    @Test
    void eachReasonHasItsOwnIconAndText() throws IOException {
        String tag = Files.readString(PAGES.resolve("WEB-INF/tags/missing.xhtml"));
        Matcher icon = Pattern.compile("dh:icon name=\"#\\{([^}]+)}").matcher(tag);
        assertThat(icon.find()).isTrue();
        List<String> pictures = Pattern.compile("[?:] '([a-z]+)'")
                .matcher(icon.group(1))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(pictures).hasSize(MissingReason.values().length).doesNotHaveDuplicates();
        for (String language : List.of("vi", "en")) {
            String words = Files.readString(
                    Path.of("src/main/resources/vn/donghanh/messages/person_" + language + ".properties"));
            List<String> four = Stream.of(MissingReason.values())
                    .map(missingReason -> words.lines()
                            .filter(line -> line.startsWith("MissingReason." + missingReason + "="))
                            .findFirst()
                            .orElseThrow()
                            .replaceFirst(".*=", ""))
                    .toList();
            assertThat(four).doesNotHaveDuplicates().noneMatch(String::isBlank);
        }
    }

    /** The markup between the start and end tag of the control. */
    private static String control(Place place) throws IOException {
        String page = Files.readString(PAGES.resolve(place.page()));
        int from = page.indexOf("id=\"" + place.control() + '"');
        assertThat(from).as(place.page() + " has a control " + place.control()).isPositive();
        int end = Stream.of("</h:selectOneMenu>", "</dh:choice>")
                .mapToInt(tag -> page.indexOf(tag, from))
                .filter(at -> at > 0)
                .min()
                .orElseThrow();
        return page.substring(from, end);
    }

    private static List<String> names(Object offered) {
        Collection<?> all = offered instanceof Object[] array ? Arrays.asList(array) : (Collection<?>) offered;
        return all.stream().map(String::valueOf).toList();
    }

    private static String name(JavaField field) {
        return field.getOwner().getSimpleName() + '.' + field.getName();
    }
}
