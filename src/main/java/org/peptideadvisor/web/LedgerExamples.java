package org.peptideadvisor.web;

/** What of the ledger the API description shows; a test verifies it with the key. */
final class LedgerExamples {

    /** A decision that is in no ledger. */
    static final String ID = "01932f3c-8c1a-7d5e-9a52-3f0f6c8f7d12";

    /** What both texts are verified with. */
    static final String KEY = "peptide-advisor.localhost/ledger+7e50bf08+AS9aEmezklskHinhfY0lW6IHX5YRXwehp/VYix+hymSw";

    /** How a ledger of four entries stood. */
    static final String CHECKPOINT =
            """
            peptide-advisor.localhost/ledger
            4
            UTboGHizs+LVAzAnyxbnhIMnWwxJeEH1k84gj5Tv6yA=

            — peptide-advisor.localhost/ledger flC/CONEvN1dPGTbr9EkjHxDSnCTD1CowTtkuQLsKwask91SvLcNJT2UowOt6VUhUImg4cl+17VaiAE4O4+yNj5fBQ4=
            """;

    /** That a decision was the last of them. */
    static final String RECEIPT =
            """
            c2sp.org/tlog-proof@v1
            extra cGVwdGlkZS1hZHZpc29yLWVudHJ5LzEKa2luZCBkZWNpc2lvbgppZCAwMTkzMmYzYy04YzFhLTdkNWUtOWE1Mi0zZjBmNmM4ZjdkMTIKdGltZSAyMDI2LTExLTIyVDA5OjMwOjAwLjEwMloKcmVsZWFzZSBzaGEyNTY6OWYwYzhmMGI3YzljMWYwZDNhMWQzZjBmNWE1NWQxZjY0ZjBhM2M1MmYyYmUxZDVhMGIyYjBjN2Y2ZDFlOGE0MgplbmdpbmUgMC4xLjAKcGF5bG9hZCBzaGEyNTY6YjI3ZDgxZWYyOTYzMjNiN2QxOWMwNWVmMzJlMGI3ZTk2NjkwMzg5ZTQwN2JmMjk3N2VjMGI5NWJkYTEyODNjMwphYm91dCAtCnJlYXNvbiAtCg==
            index 3
            y14Uapx/r05LfFMwENNBYXa850yWnpxKaL/cdLVL5ps=
            gKkJuPBMbvxxNszW5BbL8QIPWaNt3T1aNbmZvPIH7yo=

            peptide-advisor.localhost/ledger
            4
            UTboGHizs+LVAzAnyxbnhIMnWwxJeEH1k84gj5Tv6yA=

            — peptide-advisor.localhost/ledger flC/CONEvN1dPGTbr9EkjHxDSnCTD1CowTtkuQLsKwask91SvLcNJT2UowOt6VUhUImg4cl+17VaiAE4O4+yNj5fBQ4=
            """;

    private LedgerExamples() {}
}
