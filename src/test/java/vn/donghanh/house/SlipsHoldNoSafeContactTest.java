package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.donghanh.consent.DisclosureService;
import vn.donghanh.partnerbusiness.PartnerBusinessSending;

/** No code that sends something to a partner can reach the client's safe-contact data. */
class SlipsHoldNoSafeContactTest {
    @Test
    void sendingCodeCannotReachSafeContact() {
        Set<String> senders = Product.CLASSES.stream()
                .filter(SlipsHoldNoSafeContactTest::sends)
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(senders)
                .containsExactly(
                        "vn.donghanh.conference",
                        "vn.donghanh.legalaid",
                        "vn.donghanh.loan",
                        "vn.donghanh.partnerbusiness",
                        "vn.donghanh.placement",
                        "vn.donghanh.referral",
                        "vn.donghanh.supportreferral",
                        "vn.donghanh.training");
        assertThat(Product.CLASSES.stream().filter(SlipsHoldNoSafeContactTest::describesSafeContact))
                .as("types that say how a client is reached")
                .hasSizeGreaterThan(5);

        Set<String> known = new TreeSet<>();
        Product.CLASSES.stream()
                .filter(type -> senders.stream()
                        .anyMatch(sender -> type.getPackageName().startsWith(sender)))
                .forEach(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .filter(SlipsHoldNoSafeContactTest::describesSafeContact)
                        .forEach(target -> known.add(type.getName() + " knows " + target.getSimpleName())));
        assertThat(known).isEmpty();
    }

    private static boolean sends(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> (call.getTargetOwner().isEquivalentTo(DisclosureService.class)
                                || call.getTargetOwner().isEquivalentTo(PartnerBusinessSending.class))
                        && call.getName().equals("send"));
    }

    private static boolean describesSafeContact(JavaClass type) {
        return type.getPackageName().startsWith("vn.donghanh.person")
                && (type.getSimpleName().startsWith("SafeContact")
                        || type.getSimpleName().startsWith("Contact"));
    }
}
