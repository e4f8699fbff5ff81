package vn.donghanh.operations;

/** Why a renewed certificate is not used. */
enum CertificateProblem {
    UNREADABLE("cannot be opened as a PKCS#12 file with the passphrase of DH_TLS_PASSWORD"),
    NO_KEY("holds no key with a certificate"),
    OTHER_KEY("holds a key that does not belong to its certificate"),
    NOT_BEGUN("holds a certificate that is not valid yet"),
    ENDED("holds a certificate that has ended"),
    OTHER_HOST("holds a certificate for other hosts than that of DH_ADDRESS");

    private final String sentence;

    CertificateProblem(String sentence) {
        this.sentence = sentence;
    }

    /** Returns the end of a sentence that begins with the name of the file. */
    String sentence() {
        return sentence;
    }
}
