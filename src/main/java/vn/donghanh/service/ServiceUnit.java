package vn.donghanh.service;

import java.util.Arrays;

/** The units in which services are counted. */
public enum ServiceUnit {
    TIME('T'),
    SESSION('B'),
    PIECE('P'),
    SET('S'),
    TRIP('R'),
    CARD('C'),
    FILE('F');

    private final char sealedCode;

    ServiceUnit(char sealedCode) {
        this.sealedCode = sealedCode;
    }

    /** Returns the unit's code in encrypted values, of one length for all units, so that the ciphertext does not reveal it. */
    String sealedCode() {
        return String.valueOf(sealedCode);
    }

    static ServiceUnit ofSealedCode(String code) {
        return Arrays.stream(values())
                .filter(unit -> unit.sealedCode().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
