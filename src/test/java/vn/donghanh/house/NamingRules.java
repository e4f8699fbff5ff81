package vn.donghanh.house;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.faces.context.Flash;
import jakarta.inject.Named;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.validation.Valid;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.donghanh.encryption.ContentCipher;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.RowCipher;
import vn.donghanh.operations.ScheduledJobRegistry;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.BusinessRule;

/** ArchUnit rules for type names and their roles. {@link NamingRulesTest} checks the product against them and proves that each rule detects a violation. */
final class NamingRules {
    /** Words of former type names that did not describe the type. */
    private static final String RETIRED = "(Desk|Told|Clockwork|OnePage|Say|Maybe|Newcomer|Words)(?=[A-Z]|$)";

    private static final DescribedPredicate<JavaClass> SAY_THAT_THEY_READ =
            describe("say that they read", type -> type.tryGetAnnotationOfType(UseCases.class)
                    .map(UseCases::reads)
                    .orElse(false));

    static final ArchRule USE_CASES_ARE_SERVICES_OR_QUERIES =
            classes().that().areAnnotatedWith(UseCases.class).should().haveNameMatching(".*(Service|Queries)");

    /** What says of itself that it only reads is held to it by its name. */
    static final ArchRule READERS_ARE_QUERIES =
            classes().that(SAY_THAT_THEY_READ).should().haveSimpleNameEndingWith("Queries");

    /** What only reads says so, since its transaction follows from that and not from its name. */
    static final ArchRule QUERIES_SAY_THAT_THEY_READ = classes()
            .that()
            .areAnnotatedWith(UseCases.class)
            .and()
            .haveSimpleNameEndingWith("Queries")
            .should(be(SAY_THAT_THEY_READ));

    /** Queries answer: what stores, changes or deletes rows is a repository, and what uses it a service. */
    static final ArchRule QUERIES_CHANGE_NOTHING =
            noClasses().that().haveNameMatching(".*Queries(\\$.*)?").should(new ChangeRows());

    private static final DescribedPredicate<JavaClass> HOLD_AN_ENTITY_MANAGER =
            describe("hold an entity manager", type -> type.getFields().stream()
                    .anyMatch(field -> field.getRawType().isEquivalentTo(EntityManager.class)));

    /** Implementations of an interface read the rows of their own feature. {@code CaseAccess} is the access predicate itself and named after it. */
    static final ArchRule PERSISTENCE_IS_NAMED = classes()
            .that(HOLD_AN_ENTITY_MANAGER)
            .should()
            .haveNameMatching(".*(Repository|Queries|Provider|Contributor|Observer|\\.CaseAccess)");

    private static final DescribedPredicate<JavaClass> HOLD_THE_ENCRYPTION =
            describe("hold the encryption", type -> type.getFields().stream()
                    .anyMatch(field -> Stream.of(FieldEncryption.class, RowCipher.class, ContentCipher.class)
                            .anyMatch(field.getRawType()::isEquivalentTo)));

    /** Whoever stores or reads a row encrypts it; a cipher does so for several classes. */
    static final ArchRule ENCRYPTION_IS_NAMED = classes()
            .that(HOLD_THE_ENCRYPTION)
            .and()
            .areNotAnonymousClasses()
            .and()
            .resideOutsideOfPackages("vn.donghanh.encryption..", "vn.donghanh.keymanagement..")
            .should()
            .haveNameMatching(".*(Cipher|Repository|Queries|Provider|Contributor|Observer|Assembler)");

    static final ArchRule CIPHERS_ENCRYPT = classes()
            .that()
            .haveSimpleNameEndingWith("Cipher")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.donghanh.encryption..");

    static final ArchRule FORMATTERS_WRITE_FOR_PAGES =
            classes().that().haveSimpleNameEndingWith("Formatter").should().resideInAPackage("..web..");

    static final ArchRule VIEWS_ARE_RECORDS =
            classes().that().haveSimpleNameEndingWith("View").should().beRecords();

    /** An entity that says from which status to which something moved. */
    static final ArchRule MOVES_ARE_TRANSITIONS = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .and(describe("have a status before and one after", type -> Set.of("fromStatus", "toStatus").stream()
                    .allMatch(name -> type.tryGetField(name).isPresent())))
            .should()
            .haveSimpleNameEndingWith("Transition");

    /**
     * A nested type that other features use is read far from its owner, so nothing else bears its name. One that only its own feature knows is read
     * with its owner, as in {@code CaseQueries.SelectedRow} or {@code PlanQueries.PageView}: a longer name would repeat the owner's.
     */
    static final ArchRule NO_SHARED_NESTED_NAME_TWICE = classes().should(new BeNamedOnceWhereOthersUseIt());

    static final ArchRule ENTITIES_ARE_NOT_ROWS_OR_VIEWS = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .should()
            .haveNameMatching(".*(Row|View|Form|Page)");

    static final ArchRule REFUSALS_ARE_RULES = classes()
            .that()
            .areEnums()
            .and()
            .implement(BusinessRule.class)
            .should()
            .haveSimpleNameEndingWith("Rule");

    static final ArchRule THROWABLES_ARE_EXCEPTIONS =
            classes().that().areAssignableTo(Throwable.class).should().haveSimpleNameEndingWith("Exception");

    static final ArchRule PAGES_ARE_BEANS_OF_PAGES = classes()
            .that()
            .haveSimpleNameEndingWith("Page")
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .beAnnotatedWith(Named.class)
            .andShould()
            .resideInAPackage("..web..");

    static final ArchRule NO_NAME_IS_A_RIDDLE =
            noClasses().should().haveNameMatching(".*[.$]([A-Za-z]*?)" + RETIRED + ".*");

    /** Words of former names of methods and fields. {@code keep} says what it does where bytes are kept or dropped, and is a name of Faces. */
    private static final String RETIRED_MEMBERS =
            "told|toldOn|toldBy|toldAt|hers|one|glass|standing|behindGlass|passOn|letIn|wind|goesOn|lot|talkedOver|isMine|keep";

    static final ArchRule NO_MEMBER_IS_A_RIDDLE = noMembers()
            .that(new DescribedPredicate<JavaMember>("do not keep bytes") {
                @Override
                public boolean test(JavaMember member) {
                    return !member.getOwner().getPackageName().contains(".document.inspection")
                            && !member.getOwner().isAssignableTo(Flash.class);
                }
            })
            .should()
            .haveNameMatching(RETIRED_MEMBERS);

    static final ArchRule SCHEDULED_WORK_IS_A_JOB = classes()
            .that(describe("schedule themselves", type -> type.getMethodCallsFromSelf().stream()
                    .anyMatch(call -> call.getTargetOwner().isEquivalentTo(ScheduledJobRegistry.class)
                            && call.getName().equals("schedule"))))
            .should()
            .haveSimpleNameEndingWith("Job");

    static final ArchRule FEATURES_IMPLEMENT_PROVIDERS = classes()
            .that()
            .areInterfaces()
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .and()
            .resideInAPackage("..spi..")
            .should()
            .haveNameMatching(".*(Provider|Contributor|Observer|Blocker)");

    static final ArchRule VALIDATED_INPUT_IS_A_COMMAND = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(UseCases.class)
            .should(new TakeCommands());

    static final ArchRule NO_SIMPLE_NAME_TWICE = classes().should(new BeNamedOnce());

    private NamingRules() {}

    /** The maximum number of top-level types in a package. */
    static ArchRule packagesOfAtMost(int types) {
        return classes().should(new BeOneOfFew(types));
    }

    private static DescribedPredicate<JavaClass> describe(String what, Predicate<JavaClass> holds) {
        return DescribedPredicate.describe(what, holds);
    }

    private static final class ChangeRows extends ArchCondition<JavaClass> {
        private static final Set<String> WRITING = Set.of("persist", "merge", "remove", "executeUpdate");

        ChangeRows() {
            super("store, change or delete rows");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getMethodCallsFromSelf()
                    .forEach(call -> events.add(
                            new SimpleConditionEvent(type, writes(call) || changes(call), call.getDescription())));
        }

        private static boolean writes(JavaMethodCall call) {
            return WRITING.contains(call.getName())
                    && (call.getTargetOwner().isAssignableTo(EntityManager.class)
                            || call.getTargetOwner().isAssignableTo(Query.class));
        }

        /** A verb of an entity returns nothing: it changes the row when the transaction ends. One that requires something only refuses. */
        private static boolean changes(JavaMethodCall call) {
            return call.getTargetOwner().isAnnotatedWith(Entity.class)
                    && !call.getName().startsWith("require")
                    && call.getTarget().getRawReturnType().isEquivalentTo(void.class);
        }
    }

    private static final class TakeCommands extends ArchCondition<JavaMethod> {
        TakeCommands() {
            super("validate parameters whose types are commands or drafts");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            for (JavaParameter parameter : method.getParameters()) {
                String type = parameter.getRawType().getSimpleName();
                events.add(new SimpleConditionEvent(
                        method,
                        !parameter.isAnnotatedWith(Valid.class) || type.matches(".*(Command|Draft)"),
                        method.getFullName() + " validates a " + type));
            }
        }
    }

    private static final class BeNamedOnce extends ArchCondition<JavaClass> {
        private final Map<String, TreeSet<String>> names = new HashMap<>();

        BeNamedOnce() {
            super("have a simple name of their own");
        }

        @Override
        public void init(Collection<JavaClass> all) {
            names.clear();
            all.stream()
                    .filter(JavaClass::isTopLevelClass)
                    .filter(type -> !type.getSimpleName().equals("package-info"))
                    .forEach(type -> names.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
                            .add(type.getName()));
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            TreeSet<String> same = names.getOrDefault(type.getSimpleName(), new TreeSet<>());
            events.add(new SimpleConditionEvent(
                    type, !type.isTopLevelClass() || same.size() < 2, type.getSimpleName() + " is " + same));
        }
    }

    private static final class BeNamedOnceWhereOthersUseIt extends ArchCondition<JavaClass> {
        /** The demonstration plays what a person does and reads every feature's answers. */
        private static final String DEMONSTRATION = "demo";

        private static final Pattern FEATURE = Pattern.compile("vn\\.donghanh\\.(?:house\\.bad\\.names\\.)?(\\w+).*");

        private final Map<String, TreeSet<String>> names = new HashMap<>();

        BeNamedOnceWhereOthersUseIt() {
            super("have a name of their own when they are nested and other features use them");
        }

        @Override
        public void init(Collection<JavaClass> all) {
            names.clear();
            all.stream().filter(BeNamedOnceWhereOthersUseIt::isNamed).forEach(type -> names.computeIfAbsent(
                            type.getSimpleName(), name -> new TreeSet<>())
                    .add(type.getName()));
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            TreeSet<String> same = names.getOrDefault(type.getSimpleName(), new TreeSet<>());
            events.add(new SimpleConditionEvent(
                    type,
                    type.isTopLevelClass() || !isNamed(type) || same.size() < 2 || !isUsedByOthers(type),
                    type.getName() + " of " + same));
        }

        private static boolean isUsedByOthers(JavaClass type) {
            return type.getDirectDependenciesToSelf().stream()
                    .map(dependency -> feature(dependency.getOriginClass()))
                    .anyMatch(user -> !user.equals(feature(type)) && !user.equals(DEMONSTRATION));
        }

        private static String feature(JavaClass type) {
            Matcher name = FEATURE.matcher(type.getPackageName());
            return name.matches() ? name.group(1) : type.getPackageName();
        }

        private static boolean isNamed(JavaClass type) {
            return !type.isAnonymousClass()
                    && !type.getSimpleName().isEmpty()
                    && !type.getSimpleName().equals("package-info");
        }
    }

    private static final class BeOneOfFew extends ArchCondition<JavaClass> {
        private final Map<String, Long> sizes = new HashMap<>();
        private final int most;

        BeOneOfFew(int most) {
            super("be one of at most " + most + " types of their package");
            this.most = most;
        }

        @Override
        public void init(Collection<JavaClass> all) {
            sizes.clear();
            all.stream()
                    .filter(JavaClass::isTopLevelClass)
                    .filter(type -> !type.getSimpleName().equals("package-info"))
                    .forEach(type -> sizes.merge(type.getPackageName(), 1L, Long::sum));
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            long size = sizes.getOrDefault(type.getPackageName(), 0L);
            events.add(
                    new SimpleConditionEvent(type, size <= most, type.getPackageName() + " holds " + size + " types"));
        }
    }
}
