package vn.donghanh.signin.throttle;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A sign-in attempt, with hashes of name and address. Kept for a month. */
@Entity
class SignInAttempt {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private byte[] accountKey;
    private byte[] addressKey;
    private Instant at;
    private boolean succeeded;

    protected SignInAttempt() {}

    SignInAttempt(SignInAttemptKey key, Instant at, boolean succeeded) {
        this.accountKey = key.account();
        this.addressKey = key.address();
        this.at = at;
        this.succeeded = succeeded;
    }
}
