package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.signin.passphrase.PassphraseHash;
import vn.donghanh.staff.AccountRepository;

/** Lets a colleague who was invited choose a passphrase, which nobody knows: they appear in the demonstration, and nobody signs in as them. */
@ApplicationScoped
class DemoColleagues {
    @Inject
    AccountRepository accounts;

    @Inject
    PassphraseHash hashes;

    @Transactional
    void activate(String username) {
        accounts.findByUsername(username)
                .orElseThrow()
                .choosePassphrase(hashes.create(RandomReference.random() + RandomReference.random()), false);
    }
}
