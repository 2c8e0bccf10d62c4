package org.peptideadvisor.identity;

/** What came of signing in. */
public sealed interface SignInResult {

    /** The person is signed in; {@code token} is what the browser keeps, and is kept nowhere else. */
    record SignedIn(String token, Caller caller) implements SignInResult {}

    /** Name and password do not belong together, or signing in with this account is refused. Which of them is not told. */
    record SignInRefused() implements SignInResult {}

    /** Signing in with this name failed too often: to be tried again after so many seconds. */
    record SignInLater(long seconds) implements SignInResult {}
}
