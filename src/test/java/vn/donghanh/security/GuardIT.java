package vn.donghanh.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.ReauthenticationException;
import vn.donghanh.signin.session.RequestIdentity;
import vn.donghanh.staff.AuthenticatedUser;
import vn.donghanh.staff.Salutation;
import vn.donghanh.staff.SessionStatus;
import vn.donghanh.staff.StaffFixture;

/** Calls every use case of the product with every set of permissions that lacks the required one. */
@ExtendWith(ArquillianExtension.class)
class GuardIT {
    @Inject
    StaffFixture crew;

    @Inject
    CurrentUser user;

    @Inject
    BeanManager beans;

    @Inject
    RequestIdentity identity;

    @Inject
    Clock clock;

    private final List<String> open = new ArrayList<>();
    private int refused;

    @BeforeEach
    void aboard() {
        crew.ensureStaff();
    }

    @Test
    void everyUseCaseIsRefusedWithoutItsPermission() {
        Collection<String> people = oneOfEachKind();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (bean.getStereotypes().contains(UseCases.class)) {
                Object useCases = beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
                guarded(bean.getBeanClass())
                        .forEach(method -> people.forEach(who -> crew.as(who, () -> tryIt(who, useCases, method))));
            }
        }
        System.getLogger(GuardIT.class.getName())
                .log(System.Logger.Level.INFO, "use cases: {0} attempts without the permission, all refused", refused);
        assertThat(open).isEmpty();
        assertThat(refused).isGreaterThan(300);
    }

    @Test
    void everyUseCaseIsRefusedWithoutSignIn() {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (bean.getStereotypes().contains(UseCases.class)) {
                Object useCases = beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
                guarded(bean.getBeanClass()).forEach(method -> call("nobody", useCases, method));
            }
        }
        assertThat(open).isEmpty();
        assertThat(refused).isPositive();
    }

    @Test
    void stepUpUseCasesRefuseAnExpiredReauthentication() {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (bean.getStereotypes().contains(UseCases.class)) {
                Object useCases = beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
                guarded(bean.getBeanClass())
                        .filter(method -> method.isAnnotationPresent(StepUp.class))
                        .forEach(method -> whoMay(method).forEach(role -> tryWithAnOldProof(role, useCases, method)));
            }
        }
        System.getLogger(GuardIT.class.getName())
                .log(System.Logger.Level.INFO, "step-up: {0} attempts with an old proof, all refused", refused);
        assertThat(open).isEmpty();
        assertThat(refused).isGreaterThan(20);
    }

    private static Stream<Role> whoMay(Method method) {
        Permission[] asked = method.getAnnotation(Requires.class).value();
        return Stream.of(Role.values()).filter(role -> Arrays.stream(asked).anyMatch(role::hasPermission));
    }

    private void tryWithAnOldProof(Role role, Object useCases, Method method) {
        Instant proved = clock.instant().minus(Duration.ofMinutes(15));
        AuthenticatedUser authenticatedUser = new AuthenticatedUser(
                crew.id("lead1"),
                "lead1",
                "Lead",
                "Lead",
                Salutation.BAN,
                crew.unitOf("lead1"),
                null,
                Set.of(role),
                RandomReference.random(),
                true,
                false,
                proved);
        identity.setStatus(new SessionStatus(SessionStatus.Kind.OPEN, authenticatedUser));
        call(role.name(), useCases, method, ReauthenticationException.class);
        identity.setStatus(SessionStatus.NOBODY);
    }

    /** Returns one username per distinct set of permissions: authorisation depends on nothing else. */
    private Collection<String> oneOfEachKind() {
        Map<Set<Permission>, String> kinds = new HashMap<>();
        for (String who : crew.usernames()) {
            crew.as(who, () -> kinds.putIfAbsent(permissions(), who));
        }
        return kinds.values();
    }

    private Set<Permission> permissions() {
        return Arrays.stream(Permission.values()).filter(user::may).collect(Collectors.toSet());
    }

    private static Stream<Method> guarded(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method ->
                        Modifier.isPublic(method.getModifiers()) && method.isAnnotationPresent(Requires.class));
    }

    private void tryIt(String who, Object useCases, Method method) {
        boolean may =
                Arrays.stream(method.getAnnotation(Requires.class).value()).anyMatch(user::may);
        if (!may) {
            call(who, useCases, method);
        }
    }

    private void call(String who, Object useCases, Method method) {
        call(who, useCases, method, AccessDeniedException.class);
    }

    private void call(String who, Object useCases, Method method, Class<? extends Exception> answer) {
        Object[] nothing =
                Arrays.stream(method.getParameterTypes()).map(GuardIT::empty).toArray();
        try {
            method.invoke(useCases, nothing);
            open.add(who + " " + method);
        } catch (InvocationTargetException e) {
            if (answer.isInstance(e.getCause())) {
                refused++;
            } else {
                open.add(who + " " + method + ": " + e.getCause());
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object empty(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? 0L : null;
    }
}
