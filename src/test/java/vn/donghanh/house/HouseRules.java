package vn.donghanh.house;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.omnifaces.cdi.Param;
import org.primefaces.PrimeFaces;
import vn.donghanh.document.form.CaseFormProvider;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.signin.session.RunAs;

/** ArchUnit rules for the structure of the code. {@link HouseRulesTest} checks the product against them and proves that each rule detects a violation. */
final class HouseRules {
    /** From bottom to top: a package may use only packages listed before it. Packages on one line may not use each other. */
    static final List<List<String>> FLOORS = List.of(
            List.of("shared"),
            List.of("encryption", "backup"),
            List.of("security"),
            List.of("audit"),
            List.of("operations"),
            List.of("keymanagement"),
            List.of("reference"),
            List.of("printing"),
            List.of("partner"),
            List.of("staff"),
            List.of("signin"),
            List.of("account"),
            List.of("auditlog"),
            List.of("setup"),
            List.of("person"),
            List.of("casefile"),
            List.of("breakglass"),
            List.of("identity"),
            List.of("worklist"),
            List.of("casemerge"),
            List.of("consent"),
            List.of("document"),
            List.of("partnerbusiness"),
            List.of(
                    "intake",
                    "assessment",
                    "plan",
                    "note",
                    "service",
                    "closing",
                    "referral",
                    "training",
                    "legalaid",
                    "supportreferral",
                    "loan",
                    "placement",
                    "stay",
                    "incident",
                    "conference",
                    "handover",
                    "sheet",
                    "feedback",
                    "staffcourse"),
            List.of("reporting"),
            List.of("caseaudit", "erasure", "correction", "lawful"),
            List.of("home"),
            List.of("demo"));

    static final ArchRule NOBODY_DEPENDS_ON_SCREENS = noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat(resideInAPackage("vn.donghanh..web.."));

    static final ArchRule ONLY_SCREENS_KNOW_FACES = noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..", "org.apache.myfaces..");

    static final ArchRule SCREENS_KNOW_NO_PERSISTENCE = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "jakarta.transaction..", "org.hibernate..");

    static final ArchRule EVERY_USE_CASE_STATES_ITS_PERMISSION = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(UseCases.class)
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(Requires.class)
            .orShould()
            .beDeclaredInClassesThat(annotatedWith(Requires.class))
            .orShould()
            .beAnnotatedWith(PublicUseCase.class);

    static final ArchRule ENTITIES_HAVE_NO_SETTERS = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*");

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that(resideOutsideOfPackages("vn.donghanh.testing.."))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    static final ArchRule PAGES_HOLD_NO_ENTITY = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Named.class)
            .should()
            .notHaveRawType(anEntity());

    static final ArchRule BEANS_OF_PAGES_LIVE_WITH_THE_SCREENS =
            classes().that().areAnnotatedWith(Named.class).should().resideInAPackage("..web..");

    static final ArchRule NOTHING_LIVES_IN_THE_SESSION = noClasses().should().beAnnotatedWith(SessionScoped.class);

    /** {@code Focus} acts at once, whereas the PrimeFaces function acts 50 milliseconds later and takes the focus from the field that the user went on to. */
    static final ArchRule FOCUS_IS_SET_AT_ONCE = noClasses()
            .should()
            .callMethodWhere(target(owner(assignableTo(PrimeFaces.class))).and(target(name("focus"))));

    /** For each field with OmniFaces' {@code @Param} the container is asked who asks, which it answers by the stack of the thread. */
    static final ArchRule ADDRESSES_ARE_READ_WITHOUT_A_STACK_TRACE =
            fields().should().notBeAnnotatedWith(Param.class);

    /** A stream of rows keeps its cursor open until it is closed; a list is complete. */
    static final ArchRule ROWS_COME_AS_A_LIST = noClasses()
            .should()
            .callMethodWhere(target(owner(assignableTo(Query.class))).and(target(name("getResultStream"))));

    /** A list of forms is no reading of what they say: a use case would decrypt it and name it in the log. */
    static final ArchRule OFFERING_A_FORM_OPENS_NOTHING = noClasses()
            .that(assignableTo(CaseFormProvider.class))
            .should()
            .callMethodWhere(DescribedPredicate.<JavaMethodCall>describe(
                    "a use case is called by offers",
                    call -> call.getOrigin().getName().equals("offers")
                            && call.getTargetOwner().isAnnotatedWith(UseCases.class)));

    static final ArchRule NOBODY_PRINTS = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    static final ArchRule CHANCE_IS_SECURE =
            noClasses().should().callConstructor(Random.class).orShould().callMethod(Math.class, "random");

    static final ArchRule ONLY_THE_DEMO_MOVES_TIME_OR_ACTS_FOR_OTHERS = noClasses()
            .that(resideOutsideOfPackages(
                    "vn.donghanh.demo..",
                    "vn.donghanh.shared..",
                    "vn.donghanh.staff..",
                    "vn.donghanh.signin..",
                    "vn.donghanh.setup.."))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ApplicationClock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(RunAs.class);

    static final ArchRule USE_CASES_HAVE_NO_STATE = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(UseCases.class)
            .and()
            .doNotHaveModifier(JavaModifier.STATIC)
            .should()
            .beAnnotatedWith(jakarta.inject.Inject.class)
            .orShould()
            .beAnnotatedWith(jakarta.persistence.PersistenceContext.class);

    private HouseRules() {}

    /** One rule per package: it must not use packages of its own or a higher layer, except itself. */
    static List<ArchRule> floors() {
        List<ArchRule> rules = new ArrayList<>();
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String member : FLOORS.get(floor)) {
                List<String> forbidden = new ArrayList<>();
                for (int above = floor; above < FLOORS.size(); above++) {
                    FLOORS.get(above).stream()
                            .filter(other -> !other.equals(member))
                            .map(other -> "vn.donghanh." + other + "..")
                            .forEach(forbidden::add);
                }
                if (!forbidden.isEmpty()) {
                    rules.add(noClasses()
                            .that()
                            .resideInAPackage("vn.donghanh." + member + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden.toArray(String[]::new))
                            .allowEmptyShould(true));
                }
            }
        }
        return rules;
    }

    private static DescribedPredicate<JavaClass> anEntity() {
        return DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith(Entity.class));
    }
}
