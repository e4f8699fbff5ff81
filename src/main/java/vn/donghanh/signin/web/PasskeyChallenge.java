package vn.donghanh.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.Base64;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffRule;

/** The challenge for a passkey device: 32 random bytes, kept in the HTTP session until answered once. */
final class PasskeyChallenge {
    private static final String ATTRIBUTE = "vn.donghanh.challenge";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasskeyChallenge() {}

    /** Creates a challenge and returns it in base64url, as the browser expects it. */
    static String create(HttpServletRequest request) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.getSession().setAttribute(ATTRIBUTE, challenge);
        return challenge;
    }

    /** @throws RuleViolationException when there is no challenge, or it was already answered */
    static byte[] consume(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object challenge = session == null ? null : session.getAttribute(ATTRIBUTE);
        if (challenge == null) {
            throw new RuleViolationException(StaffRule.PASSKEY_REFUSED);
        }
        session.removeAttribute(ATTRIBUTE);
        return Base64.getUrlDecoder().decode(challenge.toString());
    }
}
