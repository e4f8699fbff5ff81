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
    StaffFixture staff;

    @Inject
    CurrentUser user;

    @Inject
    BeanManager beans;

    @Inject
    RequestIdentity identity;

    @Inject
    Clock clock;

    private final List<String> notRefused = new ArrayList<>();
    private int refused;

    @BeforeEach
    void createAccounts() {
        staff.ensureStaff();
    }

    @Test
    void everyUseCaseIsRefusedWithoutItsPermission() {
        for (String username : oneUserPerPermissionSet()) {
            staff.as(username, () -> callAllWithoutPermission(username));
        }
        System.getLogger(GuardIT.class.getName())
                .log(System.Logger.Level.INFO, "use cases: {0} attempts without the permission, all refused", refused);
        assertThat(notRefused).isEmpty();
        assertThat(refused).isGreaterThan(300);
    }

    @Test
    void everyUseCaseIsRefusedWithoutSignIn() {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (bean.getStereotypes().contains(UseCases.class)) {
                Object useCases = beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
                guardedMethods(bean.getBeanClass()).forEach(method -> call("nobody", useCases, method));
            }
        }
        assertThat(notRefused).isEmpty();
        assertThat(refused).isPositive();
    }

    @Test
    void stepUpUseCasesRefuseAnExpiredReauthentication() {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (bean.getStereotypes().contains(UseCases.class)) {
                Object useCases = beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
                guardedMethods(bean.getBeanClass())
                        .filter(method -> method.isAnnotationPresent(StepUp.class))
                        .forEach(method -> rolesAllowedToCall(method)
                                .forEach(role -> callWithExpiredProof(role, useCases, method)));
            }
        }
        System.getLogger(GuardIT.class.getName())
                .log(System.Logger.Level.INFO, "step-up: {0} attempts with an old proof, all refused", refused);
        assertThat(notRefused).isEmpty();
        assertThat(refused).isGreaterThan(20);
    }

    private static Stream<Role> rolesAllowedToCall(Method method) {
        return Stream.of(Role.values())
                .filter(role -> AuthorizationInterceptor.permissions(method).anyMatch(role::hasPermission));
    }

    private void callWithExpiredProof(Role role, Object useCases, Method method) {
        Instant proved = clock.instant().minus(Duration.ofMinutes(15));
        AuthenticatedUser authenticatedUser = new AuthenticatedUser(
                staff.id("lead1"),
                "lead1",
                "Lead",
                "Lead",
                Salutation.BAN,
                staff.unitOf("lead1"),
                null,
                Set.of(role),
                RandomReference.random(),
                true,
                false,
                proved,
                true);
        identity.setStatus(new SessionStatus(SessionStatus.SessionPhase.OPEN, authenticatedUser, false));
        call(role.name(), useCases, method, ReauthenticationException.class);
        identity.setStatus(SessionStatus.NOBODY);
    }

    /** Returns one username per distinct set of permissions: authorisation depends on nothing else. */
    private Collection<String> oneUserPerPermissionSet() {
        Map<Set<Permission>, String> usersByPermissions = new HashMap<>();
        for (String username : staff.usernames()) {
            staff.as(username, () -> usersByPermissions.putIfAbsent(permissions(), username));
        }
        return usersByPermissions.values();
    }

    private Set<Permission> permissions() {
        return Arrays.stream(Permission.values()).filter(user::may).collect(Collectors.toSet());
    }

    private static Stream<Method> guardedMethods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && AuthorizationInterceptor.permissions(method)
                                .findAny()
                                .isPresent());
    }

    private void callAllWithoutPermission(String username) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (bean.getStereotypes().contains(UseCases.class)) {
                Object useCases = beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
                guardedMethods(bean.getBeanClass())
                        .forEach(method -> callWithoutPermission(username, useCases, method));
            }
        }
    }

    private void callWithoutPermission(String username, Object useCases, Method method) {
        if (AuthorizationInterceptor.permissions(method).noneMatch(user::may)) {
            call(username, useCases, method);
        }
    }

    private void call(String username, Object useCases, Method method) {
        call(username, useCases, method, AccessDeniedException.class);
    }

    private void call(String username, Object useCases, Method method, Class<? extends Exception> expected) {
        Object[] emptyArguments =
                Arrays.stream(method.getParameterTypes()).map(GuardIT::empty).toArray();
        try {
            method.invoke(useCases, emptyArguments);
            notRefused.add(username + " " + method);
        } catch (InvocationTargetException e) {
            if (expected.isInstance(e.getCause())) {
                refused++;
            } else {
                notRefused.add(username + " " + method + ": " + e.getCause());
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
