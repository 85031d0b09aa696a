# Known answers for the tests of launches: `Rscript test/stats/known/make.R > test/stats/known/launches.json`.
# Base R 4.2 alone. t.test and wilcox.test are R's own; the rest is written here, by other means than in src/stats.

# ---- the samples: seeded, rounded to five digits so that the table holds them exactly
set.seed(20261121)
draw <- function(n, shift, tails) {
  x <- shift + 0.025 * (if (tails) rnorm(n) * ifelse(runif(n) < 0.15, 5, 1) else rnorm(n))
  round(x, 5)
}
samples <- list()
for (n in c(5, 7, 8, 10, 13, 16, 20, 24, 25, 40))
  for (tails in c(FALSE, TRUE)) samples[[length(samples) + 1]] <- draw(n, if (n %% 2) 0.01 else 0.02, tails)
# Counts: ties in size, and zeros.
tied <- list(c(1, 1, 1, 2, 2, -1, 3, 1), c(0, 0, 1, -1, 2, 2, 3, 3, 3, 5), rep(1, 8), c(-2, -1, -1, 1, 2, 3, 3, 3, 4, 4, 4, 5))

# ---- sign flips, by writing out every choice of signs
flips <- function(x) { sums <- 0; for (v in x) sums <- c(sums + v, sums - v); sums }
sign.flip <- function(x) mean(flips(x) >= sum(x) - 1e-9 * sum(abs(x)))
rank.flip <- function(x) { x <- x[x != 0]; r <- rank(abs(x)); mean((flips(r) + sum(r)) / 2 >= sum(r[x > 0]) - 1e-9) }

# ---- Yuen's trimmed mean
yuen <- function(x, trim = 0.2) {
  n <- length(x); g <- floor(trim * n); s <- sort(x)
  w <- pmin(pmax(x, s[g + 1]), s[n - g])
  list(point = mean(x, trim = trim), se = sd(w) / ((1 - 2 * trim) * sqrt(n)), df = n - 2 * g - 1)
}

# ---- Tukey and McLaughlin's: what is left of ten values or more when 15 % are left out at each end
tukey <- function(x) {
  n <- length(x); g <- if (n < 10) 0 else floor(0.15 * n + 1e-9); h <- n - 2 * g; s <- sort(x)
  w <- c(rep(s[g + 1], g), s[(g + 1):(n - g)], rep(s[n - g], g))
  list(point = mean(s[(g + 1):(n - g)]), se = sd(w) * sqrt((n - 1) / (h * (h - 1))), df = h - 1)
}

# ---- launches that know their own error: a weighted regression on nothing but a mean, its HC2 error from R's own leverages, and Kish's size
weighed <- function(x, e) {
  w <- 1 / (median(e)^2 + 2 * e^2); fit <- lm(x ~ 1, weights = w); h <- hatvalues(fit)
  list(point = unname(coef(fit)), se = sqrt(sum((w * residuals(fit) / sum(w))^2 / (1 - h))), df = sum(w)^2 / sum(w^2) - 1)
}
errors <- lapply(samples, function(x) round(0.01 * exp(0.8 * rnorm(length(x))), 5))

# ---- group-sequential levels: the density of the score is carried from look to look on Gauss-Legendre nodes
legendre <- function(k) {
  i <- seq_len(k - 1); b <- i / sqrt(4 * i^2 - 1)
  m <- matrix(0, k, k); m[cbind(i, i + 1)] <- b; m[cbind(i + 1, i)] <- b
  e <- eigen(m, symmetric = TRUE)
  list(x = e$values, w = 2 * e$vectors[1, ]^2)
}
nodes <- legendre(200)
levels <- function(launches, share, alpha) {
  spend <- diff(c(0, alpha * share^2)); out <- numeric(0)
  at <- 0; mass <- 1; before <- 0
  for (k in seq_along(launches)) {
    n <- launches[k]; step <- sqrt(n - before)
    crossing <- function(z) sum(mass * pnorm((z * sqrt(n) - at) / step, lower.tail = FALSE))
    z <- uniroot(function(z) log(crossing(z) / spend[k]), c(-1, 12), tol = 1e-13)$root
    out[k] <- pnorm(z, lower.tail = FALSE)
    low <- -10 * sqrt(n); high <- z * sqrt(n)
    new <- low + (nodes$x + 1) / 2 * (high - low)
    mass <- nodes$w * (high - low) / 2 * vapply(new, function(s) sum(mass * dnorm((s - at) / step)) / step, 0)
    at <- new; before <- n
  }
  out
}
rate.at <- function(launches, share, p) uniroot(function(a) log(tail(levels(launches, share, exp(a)), 1) / p), log(c(p, 0.49)), tol = 1e-10)$root
looks <- list(
  list(n = c(5, 7, 10, 13, 16, 20), share = c(5, 7, 10, 13, 16, 20) / 20),
  list(n = c(4, 6, 8, 10), share = c(4, 6, 8, 10) / 10),
  list(n = c(6, 10, 14, 20), share = c(6, 10, 14, 20) / 20),
  list(n = c(5, 7, 9), share = c(0.31, 0.62, 1)),
  list(n = c(5, 7, 10, 13, 16, 20, 26, 34, 40), share = c(5, 7, 10, 13, 16, 20, 26, 34, 40) / 40)
)

# ---- written as JSON: what goes in as it is, what comes out with seventeen digits
num <- function(x) ifelse(is.finite(x), sprintf("%.17g", x), "null")
short <- function(x) paste0("[", paste(format(x, trim = TRUE, digits = 7, drop0trailing = TRUE, scientific = FALSE), collapse = ", "), "]")
arr <- function(x) paste0("[", paste(num(x), collapse = ", "), "]")
row <- function(...) { parts <- list(...); paste0("    {", paste(sprintf('"%s": %s', names(parts), unlist(parts)), collapse = ", "), "}") }
table <- function(name, rows) paste0('  "', name, '": [\n', paste(rows, collapse = ",\n"), "\n  ]")

of.launches <- vapply(seq_along(samples), function(i) {
  x <- samples[[i]]; e <- errors[[i]]; v <- weighed(x, e)
  t <- t.test(x, alternative = "greater"); ci <- t.test(x, conf.level = 0.98)$conf.int
  y <- yuen(x); k <- tukey(x); w <- wilcox.test(x, alternative = "greater", exact = TRUE)
  hl <- suppressWarnings(wilcox.test(x, conf.int = TRUE, exact = TRUE, conf.level = 0.98))
  row(values = short(x), t = num(t$p.value), interval = arr(ci), yuen = arr(c(y$point, y$se, y$df)), tukey = arr(c(k$point, k$se, k$df)), errors = short(e), weighed = arr(c(v$point, v$se, v$df)),
      signedRank = num(w$p.value), hodgesLehmann = arr(c(hl$estimate, hl$conf.int)), signFlip = if (length(x) <= 20) num(sign.flip(x)) else "null")
}, "")
of.counts <- vapply(tied, function(x) row(values = short(x), signedRank = num(rank.flip(x)), signFlip = num(sign.flip(x))), "")
of.looks <- unlist(lapply(looks, function(l) vapply(c(0.05, 0.01, 0.001, 1e-5), function(a) row(launches = short(l$n), share = arr(l$share), alpha = num(a), levels = arr(levels(l$n, l$share, a))), "")))
of.ps <- unlist(lapply(looks, function(l) vapply(c(0.04, 0.004, 2e-4, 3e-6), function(p) row(launches = short(l$n), share = arr(l$share), p = num(p), rate = num(exp(rate.at(l$n, l$share, p)))), "")))
cat("{\n", table("launches", of.launches), ",\n", table("counts", of.counts), ",\n", table("looks", of.looks), ",\n", table("counted", of.ps), "\n}\n", sep = "")
