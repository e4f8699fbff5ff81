package vn.donghanh.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.house.Product;

class StepUpTest {
    @Test
    void sensitiveUseCasesRequireReauthentication() {
        List<String> asking = Product.CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(StepUp.class))
                .map(StepUpTest::name)
                .sorted()
                .toList();
        assertThat(asking)
                .contains(
                        "BreakGlassService.open",
                        "AccountRecoveryService.confirm",
                        "AccountRecoveryService.issue",
                        "SecondFactorService.remove",
                        "SecondFactorService.storeRecoveryCodes",
                        "IdentityService.open",
                        "OrganisationAccountService.issueRecoveryCode",
                        "ProfileService.changePassphrase");
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
